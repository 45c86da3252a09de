package com.ethora.bot.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.Sender;
import com.ethora.bot.Skipped;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventSink;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A bot in a room where olga is an owner, adam an admin, mia a member and ned nobody. It
 * is asked things and tells what it said, with what became of the message.
 */
final class GuardedBot {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private final TurnHandler handler;

	private final Bot bot = mock(Bot.class);

	private final Room room = mock(Room.class);

	GuardedBot(TurnHandler handler) {
		this.handler = handler;
		given(this.bot.name()).willReturn("echo");
		given(this.bot.jid()).willReturn(Jid.parse("6ab_echo@example.com"));
		given(this.bot.profile()).willReturn(BotProfile.of("Echo Bot"));
		given(this.bot.rooms()).willReturn(List.of(this.room));
		given(this.room.jid()).willReturn(LOBBY);
		given(this.room.occupants()).willReturn(
				Stream
					.of(occupant("olga", Affiliation.OWNER, Role.MODERATOR),
							occupant("adam", Affiliation.ADMIN, Role.MODERATOR),
							occupant("mia", Affiliation.MEMBER, Role.PARTICIPANT),
							occupant("ned", Affiliation.NONE, Role.PARTICIPANT))
					.toList());
	}

	Bot bot() {
		return this.bot;
	}

	String asked(String nick, String text) {
		return asked(nick, text, List.of());
	}

	String asked(String nick, String text, List<String> skipped) {
		Said said = new Said();
		Turn turn = new Turn(message(nick, text), this.bot, said,
				new Skipped(skipped.stream().map((each) -> message(nick, each)).toList()));
		boolean handled = this.handler.handle(turn);
		return said.with(turn.refused().map(Object::toString).orElse(handled ? "HANDLED" : "UNHANDLED"));
	}

	/** Return what was said because of a reaction. */
	List<String> reacted(String nick, String reaction) {
		Said said = new Said();
		this.handler.handle(new EventTurn(
				new RoomEvent.Reacted(LOBBY, Sender.of(nick), null, MessageRef.sent("1"), List.of(reaction)), this.bot,
				said));
		return said.texts;
	}

	String askedBy(Peer peer, String text) {
		Said said = new Said();
		DirectTurn turn = new DirectTurn(new DirectMessage(peer, Sender.of(peer.name()), text, "1", null, Instant.EPOCH,
				DirectMessage.Origin.LIVE, Kind.TEXT, Set.of(), Map.of()), this.bot, said);
		boolean handled = this.handler.handle(turn);
		return said.with(turn.refused().map(Object::toString).orElse(handled ? "HANDLED" : "UNHANDLED"));
	}

	Turn turn(String nick, String text) {
		return new Turn(message(nick, text), this.bot, new Said());
	}

	private static RoomMessage message(String nick, String text) {
		return new RoomMessage(LOBBY, Sender.of(nick), text, "1", "17", Instant.EPOCH, RoomMessage.Origin.LIVE,
				Kind.TEXT, Map.of("role", "owner", "affiliation", "owner"));
	}

	private static Occupant occupant(String nick, Affiliation affiliation, Role role) {
		return new Occupant(Sender.of(nick), affiliation, role, null);
	}

	private static final class Said implements ReplySink, DirectSink, EventSink {

		private final List<String> texts = new ArrayList<>();

		String with(String outcome) {
			this.texts.add(outcome);
			return String.join(" | ", this.texts);
		}

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			this.texts.add(reply.text());
			return CompletableFuture.completedFuture(new Delivery(to.room(), "r" + index, null, Instant.EPOCH));
		}

		@Override
		public CompletableFuture<Delivery> send(Jid room, Reply reply) {
			this.texts.add(reply.text());
			return CompletableFuture.completedFuture(new Delivery(room, "r", null, Instant.EPOCH));
		}

		@Override
		public DirectDelivery send(Peer person, Reply reply) {
			throw new IllegalStateException("Nobody is told in private");
		}

		@Override
		public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
			throw new IllegalStateException("Nothing grows here");
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			// Of no interest.
		}

		@Override
		public DirectDelivery send(DirectMessage to, Reply reply) {
			this.texts.add(reply.text());
			return mock(DirectDelivery.class);
		}

		@Override
		public void typing(DirectMessage to, boolean active) {
			// Of no interest.
		}

	}

}
