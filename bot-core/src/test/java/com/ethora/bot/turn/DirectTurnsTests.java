package com.ethora.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.DirectMessage.Origin;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.SimulatedTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.mock;

class DirectTurnsTests {

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final List<String> outcomes = new ArrayList<>();

	private final List<String> handled = new ArrayList<>();

	private boolean rejecting;

	private final DirectTurns turns = new DirectTurns(Gate.DEFAULTS, new Handler(), mock(Bot.class), new Sink(),
			this::work, this.timeline,
			(message, outcome) -> this.outcomes.add("%s %s".formatted(message.text(), outcome)));

	@Test
	void aPersonIsAnsweredInOrderAndDoesNotWaitForOthers() {
		says("ann", "one");
		says("ann", "two");
		says("eve", "three");
		assertThat(this.work).hasSize(2);

		workAll();

		assertThat(this.handled).containsExactly("one", "three", "two");
		assertThat(this.outcomes).containsExactly("one HANDLED", "three HANDLED", "two HANDLED");
		assertThat(this.turns.openTurns()).isZero();
	}

	@Test
	void aPersonInARoomIsNotTheOneWithTheAccount() {
		says("ann", "one");
		this.turns.accept(message(Peer.occupant(Jid.parse("lobby@conference.example.com"), "ann"), "two", Kind.TEXT));

		assertThat(this.work).hasSize(2);
	}

	@Test
	void theGateHoldsBackWhatIsNobodysWords() {
		Peer bot = Peer.account(Jid.parse("helper-bot@example.com"));
		assertThat(this.turns.accept(message(bot, "hello", Kind.TEXT))).isFalse();
		Peer ann = Peer.account(Jid.parse("ann@example.com"));
		this.turns.accept(message(ann, "notice", Kind.SYSTEM));
		this.turns.accept(message(ann, "call", Kind.CONTROL));
		this.turns.accept(message(ann, "file", Kind.MEDIA));
		this.turns.accept(message(ann, " ", Kind.TEXT));

		assertThat(this.outcomes).containsExactly("hello BOT", "notice SYSTEM", "call CONTROL", "file MEDIA",
				"  EMPTY");
		assertThat(this.work).isEmpty();
	}

	@Test
	void aFailureDoesNotEndTheTalk() {
		says("ann", "fail");
		says("ann", "ignore");
		says("ann", "three");

		workAll();

		assertThat(this.outcomes).containsExactly("fail FAILED", "ignore UNHANDLED", "three HANDLED");
	}

	@Test
	void asksAgainForAWorkerWhenThereIsNone() {
		this.rejecting = true;
		says("ann", "one");
		this.rejecting = false;

		this.timeline.advance(Duration.ofMillis(100));
		workAll();

		assertThat(this.outcomes).containsExactly("one HANDLED");
	}

	@Test
	void beginsNothingWhenItIsClosedAndEndsWhatRuns() {
		says("ann", "one");
		says("ann", "two");
		List<String> drained = new ArrayList<>();
		this.turns.close().thenRun(() -> drained.add("drained"));
		says("ann", "three");
		assertThat(this.outcomes).containsExactly("two ABANDONED", "three ABANDONED");
		assertThat(drained).isEmpty();

		workAll();

		assertThat(this.outcomes).endsWith("one HANDLED");
		assertThat(drained).containsExactly("drained");
	}

	@Test
	void onePersonCannotFillTheMemory() {
		IntStream.range(0, DirectTurns.CAPACITY_OF_ONE + 10).forEach((i) -> says("ann", "no " + i));
		assertThat(this.turns.openTurns()).isEqualTo(DirectTurns.CAPACITY_OF_ONE + 1);
		IntStream.range(0, 2 * DirectTurns.CAPACITY).forEach((i) -> says("person" + i, "hi"));

		assertThat(this.turns.openTurns()).isEqualTo(DirectTurns.CAPACITY);
		workAll();
		assertThat(this.turns.openTurns()).isZero();
	}

	@Test
	void aMessagePassesOnce() {
		DirectSieve sieve = new DirectSieve();
		Peer ann = Peer.account(Jid.parse("ann@example.com"));
		Peer eve = Peer.account(Jid.parse("eve@example.com"));

		assertThat(sieve.isNew(message(ann, "1", "17", "hi"))).isTrue();
		assertThat(sieve.isNew(message(ann, "1", "17", "hi"))).isFalse();
		assertThat(sieve.isNew(message(ann, "1", "18", "hi"))).isTrue();
		assertThat(sieve.isNew(message(ann, "1", null, "hi"))).isTrue();
		assertThat(sieve.isNew(message(ann, "1", null, "hi"))).isFalse();
		assertThat(sieve.isNew(message(ann, "1", null, "ho"))).isTrue();
		assertThat(sieve.isNew(message(eve, "1", null, "hi"))).isTrue();
		assertThat(sieve.isNew(message(ann, null, null, "hi"))).isTrue();
		assertThat(sieve.isNew(message(ann, null, null, "hi"))).isTrue();
	}

	private void says(String name, String text) {
		this.turns.accept(message(Peer.account(Jid.parse(name + "@example.com")), text, Kind.TEXT));
	}

	private static DirectMessage message(Peer peer, String text, Kind kind) {
		return new DirectMessage(peer, Sender.of(peer.name()), text, "id", null, Instant.EPOCH, Origin.LIVE, kind,
				Set.of(), Map.of());
	}

	private static DirectMessage message(Peer peer, @Nullable String id, @Nullable String archiveId, String text) {
		return new DirectMessage(peer, Sender.of(peer.name()), text, id, archiveId, Instant.EPOCH, Origin.LIVE,
				Kind.TEXT, Set.of(), Map.of());
	}

	private void work(Runnable task) {
		if (this.rejecting) {
			throw new RejectedExecutionException();
		}
		this.work.add(task);
	}

	private void workAll() {
		while (!this.work.isEmpty()) {
			this.work.removeFirst().run();
			this.timeline.runDue();
		}
	}

	private final class Handler implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			throw new IllegalStateException("Nobody spoke in a room");
		}

		@Override
		public boolean handle(DirectTurn turn) {
			String text = turn.message().text();
			if (text.equals("fail")) {
				throw new IllegalStateException("as wanted");
			}
			DirectTurnsTests.this.handled.add(text);
			return !text.equals("ignore");
		}

	}

	private static final class Sink implements DirectSink {

		@Override
		public DirectDelivery send(DirectMessage to, Reply reply) {
			throw new IllegalStateException("Nobody answers");
		}

		@Override
		public void typing(DirectMessage to, boolean active) {
			throw new IllegalStateException("Nobody types");
		}

	}

}
