package com.ethora.bot.ai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.History;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/**
 * A room with a bot named Helper Bot and a few people, where everything the bot says is
 * written down.
 */
public final class Scene implements ReplySink {

	/** The room. */
	public static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private final Bot bot = mock(Bot.class);

	private final Room room = mock(Room.class);

	private final List<Occupant> occupants = new CopyOnWriteArrayList<>();

	private final List<String> said = new CopyOnWriteArrayList<>();

	private final List<Reply> replies = new CopyOnWriteArrayList<>();

	private final List<Integer> places = new CopyOnWriteArrayList<>();

	private int messages;

	/** Create the room with Alice, who is nobody special, and Mona, who moderates. */
	public Scene() {
		given(this.bot.name()).willReturn("helper");
		given(this.bot.jid()).willReturn(Jid.parse("6ab_helper@example.com"));
		given(this.bot.profile())
			.willReturn(new BotProfile("Helper Bot", "Helper", "Bot", null, true, null, List.of()));
		given(this.bot.rooms()).willReturn(List.of(this.room));
		willAnswer((call) -> this.room).given(this.bot).room(anyString());
		given(this.room.jid()).willReturn(LOBBY);
		given(this.room.name()).willReturn("lobby");
		History nothing = mock(History.class);
		given(this.room.history()).willReturn(nothing);
		willAnswer((call) -> List.copyOf(this.occupants)).given(this.room).occupants();
		enters("alice", Affiliation.NONE, Role.PARTICIPANT);
		enters("mona", Affiliation.ADMIN, Role.MODERATOR);
	}

	/** Let somebody in. */
	public void enters(String nick, Affiliation affiliation, Role role) {
		this.occupants.add(new Occupant(Sender.of(nick), affiliation, role, null));
	}

	public Bot bot() {
		return this.bot;
	}

	public Room room() {
		return this.room;
	}

	/** The room can be read: it has these messages, the newest last. */
	public void remembers(RoomMessage... messages) {
		History history = mock(History.class);
		List<RoomMessage> newestFirst = new ArrayList<>(List.of(messages));
		Collections.reverse(newestFirst);
		willAnswer((call) -> {
			this.said.add("(reads)");
			return newestFirst.stream();
		}).given(history).newestFirst();
		willAnswer((call) -> newestFirst.stream()).given(history).before(anyString());
		given(this.room.history()).willReturn(history);
	}

	/** A message of somebody. */
	public RoomMessage message(String nick, String text, Map<String, String> data) {
		this.messages++;
		return new RoomMessage(LOBBY, Sender.of(nick), text, "m-" + this.messages, "a-" + this.messages, Instant.EPOCH,
				Origin.LIVE, Kind.TEXT, data);
	}

	/** Somebody says something. */
	public Turn says(String nick, String text) {
		return turn(message(nick, text, Map.of()));
	}

	/** The turn of a message. */
	public Turn turn(RoomMessage message) {
		return new Turn(message, this.bot, this);
	}

	/** Something is done that is worth to be written down. */
	public void notes(String deed) {
		this.said.add(deed);
	}

	/** What the bot said, with what is shown in between as {@code text...}. */
	public List<String> said() {
		return new ArrayList<>(this.said);
	}

	/** The replies that were complete. */
	public List<Reply> replies() {
		return new ArrayList<>(this.replies);
	}

	/** Where those replies have their places among all that are made to a message. */
	public List<Integer> places() {
		return new ArrayList<>(this.places);
	}

	@Override
	public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
		this.said.add(reply.text());
		this.replies.add(reply);
		this.places.add(index);
		return CompletableFuture
			.completedFuture(new Delivery(LOBBY, "r-" + index, "ra-" + to.archiveId() + "-" + index, Instant.EPOCH));
	}

	@Override
	public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
		return new GrowingReply() {

			@Override
			public void show(String textSoFar) {
				Scene.this.said.add(textSoFar + "...");
			}

			@Override
			public CompletableFuture<Delivery> finish(String text) {
				return send(to, index, form.apply(Reply.text(text)));
			}

		};
	}

	@Override
	public void typing(RoomMessage to, boolean active) {
		this.said.add(active ? "(types)" : "(pauses)");
	}

	@Override
	public boolean sent(Jid room, String archiveId) {
		return archiveId.startsWith("ra-");
	}

}
