package com.ethora.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Turns}.
 */
class TurnsTests {

	private final TurnsFixture fixture = new TurnsFixture(Order.SENDER);

	@Test
	void aMessageIsHandledByAWorkerAndFinished() {
		this.fixture.says("ann", "hello");
		assertThat(this.fixture.handled).isEmpty();
		assertThat(this.fixture.turns.openTurns()).isOne();

		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("hello");
		assertThat(this.fixture.outcomes).containsExactly("hello HANDLED");
		assertThat(this.fixture.finished).containsExactly("hello");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void messagesOfAPersonWaitForEachOther() {
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "2");
		this.fixture.says("ann", "3");
		assertThat(this.fixture.work).hasSize(1);

		this.fixture.workOne();
		assertThat(this.fixture.handled).containsExactly("1");
		assertThat(this.fixture.work).hasSize(1);

		this.fixture.workAll();
		assertThat(this.fixture.handled).containsExactly("1", "2", "3");
	}

	@Test
	void peopleDoNotWaitForEachOther() {
		this.fixture.says("ann", "slow");
		this.fixture.says("ben", "quick");
		this.fixture.says(Jid.parse("other@conference.example.com"), "ann", "elsewhere");

		assertThat(this.fixture.work).hasSize(3);
	}

	@Test
	void aWholeRoomCanBeOneConversation() {
		TurnsFixture rooms = new TurnsFixture(Order.ROOM);
		rooms.says("ann", "1");
		rooms.says("ben", "2");
		rooms.says(Jid.parse("other@conference.example.com"), "ann", "3");
		assertThat(rooms.work).hasSize(2);

		rooms.workAll();

		assertThat(rooms.handled).containsExactly("1", "3", "2");
	}

	@Test
	void messagesNeedNotWaitAtAll() {
		TurnsFixture none = new TurnsFixture(Order.NONE);
		none.says("ann", "1");
		none.says("ann", "2");

		assertThat(none.work).hasSize(2);
	}

	@Test
	void aConversationThatPausedGoesOn() {
		this.fixture.says("ann", "1");
		this.fixture.workAll();

		this.fixture.says("ann", "2");
		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("1", "2");
	}

	@Test
	void aTurnIsOverWhenItsRepliesAreShown() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("a"));
			turn.reply(Reply.text("b"));
			return true;
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();
		assertThat(this.fixture.outcomes).containsExactly("hello#0: a", "hello#1: b");

		this.fixture.arrives("b");
		assertThat(this.fixture.finished).isEmpty();
		this.fixture.arrives("a");

		assertThat(this.fixture.finished).containsExactly("hello");
		assertThat(this.fixture.outcomes).endsWith("hello HANDLED");
	}

	@Test
	void theNextTurnDoesNotWaitForRepliesToBeShown() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("re " + turn.message().text()));
			return true;
		});
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "2");

		this.fixture.workAll();

		assertThat(this.fixture.handled).containsExactly("1", "2");
		assertThat(this.fixture.turns.openTurns()).isEqualTo(2);
	}

	@Test
	void aMessageNobodyTakesIsFinished() {
		this.fixture.handler((turn) -> false);
		this.fixture.says("ann", "hello");

		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly("hello UNHANDLED");
		assertThat(this.fixture.finished).containsExactly("hello");
	}

	@Test
	void aFailingHandlerStopsNothing() {
		this.fixture.handler((turn) -> {
			if (turn.message().text().equals("error")) {
				throw new AssertionError("Broken");
			}
			throw new IllegalStateException("Broken");
		});
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "error");
		this.fixture.says("ann", "3");

		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly("1 FAILED", "error FAILED", "3 FAILED");
		assertThat(this.fixture.finished).containsExactly("1", "error", "3");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void aReplyThatIsRefusedEndsTheTurn() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("a"));
			return true;
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();

		this.fixture.fails("a", Reason.REFUSED);

		assertThat(this.fixture.outcomes).endsWith("hello UNDELIVERED");
		assertThat(this.fixture.finished).containsExactly("hello");
	}

	@Test
	void aReplyThatTheStopOvertookLeavesTheMessage() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("a"));
			return true;
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();

		this.fixture.fails("a", Reason.STOPPED);

		assertThat(this.fixture.outcomes).endsWith("hello ABANDONED");
		assertThat(this.fixture.finished).isEmpty();
	}

	@Test
	void oneReplyThatTheStopOvertookIsEnoughToLeaveTheMessage() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text(turn.message().text() + "a"));
			turn.reply(Reply.text(turn.message().text() + "b"));
			return true;
		});
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "2");
		this.fixture.workAll();

		this.fixture.fails("1a", Reason.REFUSED);
		this.fixture.fails("1b", Reason.STOPPED);
		this.fixture.fails("2a", Reason.STOPPED);
		this.fixture.fails("2b", Reason.REFUSED);

		assertThat(this.fixture.outcomes).endsWith("1 ABANDONED", "2 ABANDONED");
		assertThat(this.fixture.finished).isEmpty();
	}

	@Test
	void whatDoesNotPassTheGateIsFinishedAtOnce() {
		this.fixture.says("eve-bot", "beep");

		assertThat(this.fixture.outcomes).containsExactly("beep held back as BOT");
		assertThat(this.fixture.finished).containsExactly("beep");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void typingGoesWhereTheRepliesGo() {
		this.fixture.handler((turn) -> {
			turn.typing(true);
			return true;
		});
		this.fixture.says("ann", "hello");

		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly("hello typing true", "hello HANDLED");
	}

	@Test
	void closingLeavesWhatWaitsAndLetsTheRunningEnd() {
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "2");
		this.fixture.says("ben", "3");

		CompletableFuture<Void> drained = this.fixture.turns.close().toCompletableFuture();

		assertThat(this.fixture.outcomes).containsExactly("2 ABANDONED");
		assertThat(drained).isNotDone();
		this.fixture.workAll();
		assertThat(drained).isDone();
		assertThat(this.fixture.handled).containsExactly("1", "3");
		assertThat(this.fixture.finished).containsExactly("1", "3");
	}

	@Test
	void closingWaitsForRepliesOfTheRunning() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("a"));
			return true;
		});
		this.fixture.says("ann", "1");
		CompletableFuture<Void> drained = this.fixture.turns.close().toCompletableFuture();

		this.fixture.workAll();
		assertThat(drained).isNotDone();

		this.fixture.arrives("a");
		assertThat(drained).isDone();
	}

	@Test
	void closingWhenNothingRunsIsDoneAtOnce() {
		assertThat(this.fixture.turns.close().toCompletableFuture()).isDone();
	}

	@Test
	void afterClosingMessagesAreLeftForTheNextStart() {
		this.fixture.turns.close();

		this.fixture.says("ann", "late");
		this.fixture.says("eve-bot", "beep");

		assertThat(this.fixture.work).isEmpty();
		assertThat(this.fixture.outcomes).containsExactly("late ABANDONED", "beep held back as BOT");
		assertThat(this.fixture.finished).containsExactly("beep");
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void aMessageWithoutAWorkerWaitsForOne() {
		this.fixture.rejecting = true;
		this.fixture.says("ann", "hello");

		this.fixture.says("ann", "and this");

		this.fixture.timeline.advance(Duration.ofSeconds(5));
		assertThat(this.fixture.outcomes).isEmpty();
		assertThat(this.fixture.turns.openTurns()).isEqualTo(2);

		this.fixture.rejecting = false;
		this.fixture.timeline.advance(Duration.ofSeconds(1));
		this.fixture.workAll();
		assertThat(this.fixture.handled).containsExactly("hello", "and this");
	}

	@Test
	void whatWaitsForAWorkerIsLeftForTheNextStart() {
		this.fixture.rejecting = true;
		this.fixture.says("ann", "hello");
		this.fixture.says("ann", "and this");

		this.fixture.turns.close();
		this.fixture.timeline.advance(Duration.ofSeconds(1));

		assertThat(this.fixture.outcomes).containsExactly("and this ABANDONED", "hello ABANDONED");
		assertThat(this.fixture.finished).isEmpty();
		assertThat(this.fixture.turns.openTurns()).isZero();
	}

	@Test
	void aTurnIsOverWhenWhatGrewIsShownToTheEnd() {
		this.fixture.handler((turn) -> {
			GrowingReply reply = turn.grow();
			reply.show("a");
			reply.finish("ab");
			return true;
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();
		assertThat(this.fixture.finished).isEmpty();

		this.fixture.arrives("ab");

		assertThat(this.fixture.outcomes).containsExactly("hello#0: a...", "hello#0: ab", "hello HANDLED");
		assertThat(this.fixture.finished).containsExactly("hello");
	}

	@Test
	void whatWasNotFinishedEndsAsItWasShownLast() {
		this.fixture.handler((turn) -> {
			turn.grow().show("a");
			return true;
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();

		this.fixture.arrives("a");

		assertThat(this.fixture.outcomes).containsExactly("hello#0: a...", "hello#0: a", "hello HANDLED");
	}

	@Test
	void aHandlerThatFailsLeavesWhatItHasShown() {
		this.fixture.handler((turn) -> {
			turn.grow().show("a");
			throw new IllegalStateException("half way");
		});
		this.fixture.says("ann", "hello");
		this.fixture.workAll();

		this.fixture.arrives("a");

		assertThat(this.fixture.outcomes).containsExactly("hello#0: a...", "hello#0: a", "hello FAILED");
	}

	@Test
	void whatIsGrowingIsEndedBeforeTheNextTurnBegins() {
		this.fixture.handler((turn) -> {
			turn.grow().show("re " + turn.message().text());
			return true;
		});
		this.fixture.says("ann", "1");
		this.fixture.says("ann", "2");

		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly("1#0: re 1...", "1#0: re 1", "2#0: re 2...", "2#0: re 2");
	}

	@Test
	void drainingIsToldOnTheTimelineWhateverThreadDelivers() {
		this.fixture.handler((turn) -> {
			turn.reply(Reply.text("a"));
			return true;
		});
		this.fixture.says("ann", "1");
		this.fixture.workAll();
		AtomicReference<String> told = new AtomicReference<>("nothing");
		this.fixture.turns.close().thenRun(() -> told.set("drained"));

		this.fixture.promise("a").complete(new Delivery(TurnsFixture.LOBBY, "id", "archived", Instant.EPOCH));

		assertThat(told).hasValue("nothing");
		this.fixture.timeline.runDue();
		assertThat(told).hasValue("drained");
	}

}
