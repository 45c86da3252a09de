package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.SimulatedTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * How events of rooms reach a handler.
 */
class EventTurnsTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid OPS = Jid.parse("ops@conference.example.com");

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final List<String> told = new ArrayList<>();

	private final List<String> outcomes = new ArrayList<>();

	private final List<String> said = new ArrayList<>();

	private boolean rejecting;

	private final EventTurns turns = new EventTurns(new Handler(), bot(), new Sink(), this::work, this.timeline,
			(event, outcome) -> this.outcomes.add(outcome.name()));

	@Test
	void eventsOfARoomAreToldInOrderAndThoseOfOthersMeanwhile() {
		reacts(LOBBY, "ann", "1");
		reacts(LOBBY, "ann", "2");
		reacts(OPS, "ann", "3");

		assertThat(this.work).hasSize(2);
		workAll();

		assertThat(this.told).containsExactly("1", "3", "2");
		assertThat(this.outcomes).containsExactly("HANDLED", "HANDLED", "HANDLED");
		assertThat(this.turns.openTurns()).isZero();
	}

	@Test
	void nothingIsKeptThatNobodyWantsToBeTold() {
		this.turns.accept(new RoomEvent.SubjectChanged(LOBBY, "news", "ann"));
		this.turns.accept(new RoomEvent.Deleted(LOBBY, Sender.of("ann"), null, MessageRef.archived("1")));

		assertThat(this.work).isEmpty();
		assertThat(this.outcomes).isEmpty();
	}

	@Test
	void whatTheBotDoesItselfAndWhatOtherBotsDoIsNotTold() {
		reacts(LOBBY, "6ab_echo", "1");
		reacts(LOBBY, "helper-bot", "2");
		this.turns.accept(new RoomEvent.Left(LOBBY, "6ab_echo"));
		this.turns.accept(entered(new Sender("helper", "Helper", null, true), false));

		assertThat(this.work).isEmpty();
	}

	@Test
	void whoWasThereBeforeIsNoNews() {
		this.turns.accept(entered(Sender.of("ann"), true));
		this.turns.accept(entered(Sender.of("eve"), false));
		workAll();

		assertThat(this.told).containsExactly("eve comes");
	}

	@Test
	void whatIsSaidGoesToTheRoom() {
		this.turns.accept(entered(Sender.of("eve"), false));
		workAll();

		assertThat(this.said).containsExactly("lobby: welcome");
	}

	@Test
	void whatIsSaidToAnInvitationGoesToTheAccountOfWhoInvites() {
		invites(Jid.parse("ann@example.com/phone"));
		invites(LOBBY.withResource("ann"));
		invites(Jid.parse("example.com"));
		invites(null);
		workAll();

		assertThat(this.said).containsExactly("ann@example.com: welcome");
	}

	@Test
	void aFailureDoesNotKeepTheNextFromBeingTold() {
		reacts(LOBBY, "ann", "fail");
		reacts(LOBBY, "ann", "ignore");
		reacts(LOBBY, "ann", "3");
		workAll();

		assertThat(this.outcomes).containsExactly("FAILED", "UNHANDLED", "HANDLED");
	}

	@Test
	void asksAgainForAWorkerWhenThereIsNone() {
		this.rejecting = true;
		reacts(LOBBY, "ann", "1");
		this.rejecting = false;
		this.timeline.advance(Duration.ofMillis(100));
		workAll();

		assertThat(this.told).containsExactly("1");
	}

	@Test
	void oneRoomCannotFillTheMemoryAndNeitherCanAll() {
		IntStream.range(0, EventTurns.CAPACITY_OF_ONE + 10).forEach((i) -> reacts(LOBBY, "ann", "no " + i));
		assertThat(this.turns.openTurns()).isEqualTo(EventTurns.CAPACITY_OF_ONE + 1);
		assertThat(this.outcomes).hasSize(9).containsOnly("ABANDONED");
		IntStream.range(0, 2 * EventTurns.CAPACITY)
			.forEach((i) -> reacts(Jid.parse("room%d@conference.example.com".formatted(i)), "ann", "hi"));
		assertThat(this.turns.openTurns()).isEqualTo(EventTurns.CAPACITY);

		workAll();

		assertThat(this.turns.openTurns()).isZero();
		reacts(LOBBY, "ann", "again");
		workAll();
		assertThat(this.told).endsWith("again");
	}

	@Test
	void beginsNothingWhenItIsClosedAndEndsWhatRuns() {
		reacts(LOBBY, "ann", "1");
		reacts(LOBBY, "ann", "2");
		CompletableFuture<Void> drained = this.turns.close().toCompletableFuture();
		reacts(LOBBY, "ann", "3");

		assertThat(this.outcomes).containsExactly("ABANDONED", "ABANDONED");
		assertThat(drained).isNotDone();
		workAll();

		assertThat(drained).isDone();
		assertThat(this.told).containsExactly("1");
	}

	private void reacts(Jid room, String nick, String reaction) {
		this.turns
			.accept(new RoomEvent.Reacted(room, Sender.of(nick), null, MessageRef.archived("17"), List.of(reaction)));
	}

	private void invites(@Nullable Jid from) {
		this.turns.accept(new RoomEvent.Invited(LOBBY, from, null, from == null || from.local() != null));
	}

	private static RoomEvent entered(Sender sender, boolean before) {
		return new RoomEvent.Entered(LOBBY, new Occupant(sender, Affiliation.NONE, Role.PARTICIPANT, null), before);
	}

	private void workAll() {
		while (!this.work.isEmpty()) {
			this.work.removeFirst().run();
			this.timeline.runDue();
		}
	}

	private void work(Runnable task) {
		if (this.rejecting) {
			throw new RejectedExecutionException();
		}
		this.work.add(task);
	}

	private static Bot bot() {
		Bot bot = mock(Bot.class);
		given(bot.jid()).willReturn(Jid.parse("6ab_echo@example.com"));
		return bot;
	}

	private final class Handler implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			return false;
		}

		@Override
		public boolean handle(EventTurn turn) {
			if (turn.event() instanceof RoomEvent.Reacted reacted) {
				EventTurnsTests.this.told.add(reacted.reactions().get(0));
				if (reacted.reactions().contains("fail")) {
					throw new IllegalStateException("on purpose");
				}
				return !reacted.reactions().contains("ignore");
			}
			EventTurnsTests.this.told.add(turn.sender().map((sender) -> sender.nick() + " comes").orElse("somebody"));
			turn.reply(Reply.text("welcome"));
			return true;
		}

		@Override
		public Interest interest(Bot bot) {
			return new Interest(false, Set.of(RoomEvent.Reacted.class, RoomEvent.Entered.class, RoomEvent.Left.class,
					RoomEvent.Invited.class));
		}

	}

	private final class Sink implements EventSink {

		@Override
		public CompletableFuture<Delivery> send(Jid room, Reply reply) {
			EventTurnsTests.this.said.add("%s: %s".formatted(room.local(), reply.text()));
			return new CompletableFuture<>();
		}

		@Override
		public DirectDelivery send(Peer person, Reply reply) {
			EventTurnsTests.this.said.add("%s: %s".formatted(person, reply.text()));
			return mock(DirectDelivery.class);
		}

	}

}
