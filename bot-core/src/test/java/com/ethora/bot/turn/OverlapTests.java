package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.turn.Claims.Claim;
import com.ethora.bot.turn.TurnObserver.Outcome;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of messages that arrive while the bot is busy. A text that begins with a
 * rule is wanted by a handler with that rule.
 */
class OverlapTests {

	private final List<String> classified = new ArrayList<>();

	private final TurnsFixture fixture = new TurnsFixture(Gate.DEFAULTS, Order.SENDER, (turn) -> claim(turn.message()));

	private Claim claim(RoomMessage message) {
		String text = message.text();
		this.classified.add(text);
		if (text.startsWith("broken")) {
			throw new StackOverflowError("A pattern went too deep");
		}
		String wantedBy = text.split(" ")[0];
		return new Claim(wantedBy, WhileBusy.valueOf(wantedBy.split("-")[0].toUpperCase(Locale.ROOT)));
	}

	@Test
	void whatWantsAMessageIsFoundOutByAWorker() {
		this.fixture.says("ann", "queue 1");
		assertThat(this.classified).isEmpty();

		this.fixture.workOne();

		assertThat(this.classified).containsExactly("queue 1");
		assertThat(this.fixture.handled).isEmpty();
		this.fixture.workAll();
		assertThat(this.fixture.handled).containsExactly("queue 1");
	}

	@Test
	void whereNothingDiffersNoWorkerIsAsked() {
		TurnsFixture plain = new TurnsFixture(Order.SENDER);
		plain.says("ann", "1");

		plain.workOne();

		assertThat(plain.handled).containsExactly("1");
	}

	@Test
	void queuedMessagesWait() {
		whileBusyWith("queue 1", "queue 2", "queue 3");

		assertThat(this.fixture.handled).containsExactly("queue 1", "queue 2", "queue 3");
		assertThat(this.fixture.finished).containsExactly("queue 1", "queue 2", "queue 3");
	}

	@Test
	void messagesAreDropped() {
		whileBusyWith("drop 1", "drop 2", "drop 3");

		assertThat(this.fixture.handled).containsExactly("drop 1");
		assertThat(this.fixture.outcomes).containsExactly("drop 2 DROPPED", "drop 3 DROPPED", "drop 1 HANDLED");
		assertThat(this.fixture.finished).containsExactlyInAnyOrder("drop 1", "drop 2", "drop 3");
	}

	@Test
	void whatWouldBeDroppedIsHandledWhenNothingLikeItRuns() {
		whileBusyWith("queue 1", "drop 2", "drop 3", "drop-other 4");
		this.fixture.says("ann", "drop 5");
		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("queue 1", "drop 2", "drop-other 4", "drop 5");
		assertThat(this.fixture.outcomes).contains("drop 3 DROPPED");
	}

	@Test
	void theLatestTakesThePlaceOfThoseBeforeIt() {
		whileBusyWith("latest 1", "latest 2", "queue 3", "latest 4");

		assertThat(this.fixture.handled).containsExactly("latest 1", "latest 4", "queue 3");
		assertThat(this.fixture.outcomes).containsExactly("latest 2 SKIPPED", "latest 1 HANDLED", "latest 4 HANDLED",
				"queue 3 HANDLED");
		assertThat(this.fixture.finished).containsOnlyOnce("latest 2").hasSize(4);
	}

	@Test
	void collectedMessagesAreHandledWithTheNewest() {
		List<String> together = new ArrayList<>();
		this.fixture.handler((turn) -> {
			together.add("%s after %s".formatted(turn.message().text(),
					turn.skipped().messages().stream().map(RoomMessage::text).toList()));
			turn.reply(Reply.text("re " + turn.message().text()));
			return true;
		});

		whileBusyWith("collect 1", "collect 2", "collect 3", "collect 4");

		assertThat(together).containsExactly("collect 1 after []", "collect 4 after [collect 2, collect 3]");
		assertThat(this.fixture.finished).isEmpty();
		this.fixture.arrives("re collect 4");
		assertThat(this.fixture.outcomes).endsWith("collect 2 HANDLED", "collect 3 HANDLED", "collect 4 HANDLED");
		assertThat(this.fixture.finished).containsExactly("collect 2", "collect 3", "collect 4");
		this.fixture.arrives("re collect 1");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void collectedMessagesAreLeftTogetherForTheNextStart() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("re " + turn.message().text()));
			return true;
		});
		whileBusyWith("collect 1", "collect 2", "collect 3");

		this.fixture.fails("re collect 3", Reason.STOPPED);

		assertThat(this.fixture.outcomes).endsWith("collect 2 ABANDONED", "collect 3 ABANDONED");
		assertThat(this.fixture.finished).isEmpty();
	}

	@Test
	void parallelMessagesWaitForNothingAndNothingWaitsForThem() {
		this.fixture.says("ann", "queue 1");
		this.fixture.workOne();
		this.fixture.says("ann", "parallel 2");
		this.fixture.says("ann", "parallel 3");
		assertThat(this.fixture.work).hasSize(2);
		Runnable busy = this.fixture.work.removeFirst();

		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("parallel 2", "parallel 3");
		this.fixture.work.add(busy);
		this.fixture.workAll();
		assertThat(this.fixture.handled).endsWith("queue 1");
	}

	@Test
	void anotherConversationIsNotBusy() {
		this.fixture.says("ann", "drop 1");
		this.fixture.says("ben", "drop 2");

		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("drop 1", "drop 2");
	}

	@Test
	void whatCannotBeFoundOutWaits() {
		whileBusyWith("drop 1", "broken 2", "drop 3");

		assertThat(this.fixture.handled).containsExactly("drop 1", "broken 2");
		assertThat(this.fixture.finished).containsExactlyInAnyOrder("drop 1", "broken 2", "drop 3");
	}

	@Test
	void closingLeavesWhatIsNotKnownYet() {
		this.fixture.says("ann", "drop 1");
		this.fixture.says("ann", "latest 2");

		CompletableFuture<Void> drained = this.fixture.turns.close().toCompletableFuture();

		assertThat(this.fixture.outcomes).containsExactly("latest 2 ABANDONED");
		this.fixture.workAll();
		assertThat(this.fixture.outcomes).endsWith("drop 1 ABANDONED");
		assertThat(this.fixture.finished).isEmpty();
		assertThat(drained).isDone();
	}

	@Test
	void whatFindsNoWorkerToFindItOutIsLeftAsWell() {
		this.fixture.rejecting = true;
		this.fixture.says("ann", "drop 1");

		this.fixture.turns.close();
		this.fixture.timeline.advance(Duration.ofSeconds(1));

		assertThat(this.fixture.outcomes).containsExactly("drop 1 ABANDONED");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void aRefusedMessageIsFinishedAsWhatItWas() {
		this.fixture.handler((turn) -> {
			turn.refuse(turn.message().text().endsWith("1") ? Outcome.FORBIDDEN : Outcome.LIMITED);
			return true;
		});
		this.fixture.says("ann", "queue 1");
		this.fixture.says("ann", "queue 2");

		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly("queue 1 FORBIDDEN", "queue 2 LIMITED");
		assertThat(this.fixture.finished).containsExactly("queue 1", "queue 2");
	}

	/** The first begins, the others arrive before it has ended. */
	private void whileBusyWith(String first, String... others) {
		this.fixture.says("ann", first);
		this.fixture.workOne();
		Runnable busy = this.fixture.work.removeFirst();
		for (String other : others) {
			this.fixture.says("ann", other);
			this.fixture.workAll();
		}
		busy.run();
		this.fixture.timeline.runDue();
		this.fixture.workAll();
	}

}
