package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.wire.OutboundMessage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Outbox} as long as the link holds.
 */
class OutboxTests {

	private final OutboxFixture fixture = new OutboxFixture();

	@Test
	void anEchoIsTheDelivery() {
		this.fixture.connectAndOpen();

		CompletableFuture<Delivery> delivery = this.fixture.send("hello");

		RoomMessage shown = this.fixture.lobby.log().get(0);
		assertThat(delivery)
			.isCompletedWithValue(new Delivery(OutboxFixture.LOBBY, "id-hello", shown.archiveId(), shown.time()));
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void nothingIsDeliveredBeforeItsEcho() {
		this.fixture.connectAndOpen();
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));

		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.advance(1_999);

		assertThat(delivery).isNotDone();
		assertThat(this.fixture.outbox.pending()).isOne();
		this.fixture.advance(1);
		assertThat(delivery).isDone();
	}

	@Test
	void messagesLeaveInTheirOrder() {
		this.fixture.connectAndOpen();

		for (int i = 0; i < 20; i++) {
			this.fixture.send("m" + i);
		}
		this.fixture.advance(5_000);

		assertThat(this.fixture.shown()).hasSize(20)
			.isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
	}

	@Test
	void messagesArePaced() {
		SimulatedLink link = this.fixture.connectAndOpen();
		for (int i = 0; i < 12; i++) {
			this.fixture.send("m" + i);
		}
		List<Integer> counts = new ArrayList<>();

		for (int i = 0; i < 5; i++) {
			counts.add(link.sent().size());
			this.fixture.advance(100);
		}

		assertThat(counts).containsExactly(2, 3, 4, 5, 6);
		this.fixture.advance(600);
		assertThat(link.sent()).hasSize(12);
	}

	@Test
	void aBurstIsPossibleAgainAfterAPause() {
		SimulatedLink link = this.fixture.connectAndOpen();
		for (int i = 0; i < 5; i++) {
			this.fixture.send("m" + i);
		}
		this.fixture.advance(10_000);

		this.fixture.send("x");
		this.fixture.send("y");
		this.fixture.send("z");

		assertThat(link.sent()).hasSize(7);
	}

	@Test
	void aTalkativeRoomDoesNotSilenceAnother() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.outbox.open(OutboxFixture.OTHER, null);
		for (int i = 0; i < 40; i++) {
			this.fixture.send("m" + i);
		}

		this.fixture.send(OutboxFixture.OTHER, "me too");
		this.fixture.advance(200);

		assertThat(this.fixture.sent(link)).contains("me too");
	}

	@Test
	void whileARoomIsNotOpenItsMessagesWait() {
		SimulatedLink link = this.fixture.connect();
		this.fixture.outbox.open(OutboxFixture.OTHER, null);

		this.fixture.send("waits");
		this.fixture.send(OutboxFixture.OTHER, "leaves");
		assertThat(this.fixture.sent(link)).containsExactly("leaves");

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		assertThat(this.fixture.sent(link)).containsExactly("leaves", "waits");
	}

	@Test
	void aRoomWeAreNotInGetsItsMessagesLater() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.evict();
		CompletableFuture<Delivery> first = this.fixture.send("1");
		CompletableFuture<Delivery> second = this.fixture.send("2");
		assertThat(first).isNotDone();
		assertThat(second).isNotDone();

		link.join(OutboxFixture.LOBBY, OutboxFixture.NICK);
		this.fixture.timeline.runDue();
		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.advance(1_000);

		assertThat(first).isCompleted();
		assertThat(second).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("1", "2");
	}

	@Test
	void aRoomThatRefusesUsRefusesOurMessages() {
		this.fixture.connect();
		CompletableFuture<Delivery> before = this.fixture.send("before");

		this.fixture.outbox.refuse(OutboxFixture.LOBBY, "wrong nickname");
		CompletableFuture<Delivery> after = this.fixture.send("after");

		OutboxFixture.assertFailed(before, Reason.NOT_IN_ROOM);
		OutboxFixture.assertFailed(after, Reason.NOT_IN_ROOM);
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void whatWaitsTooLongExpires() {
		CompletableFuture<Delivery> unsent = this.fixture.send("never sent");
		this.fixture.advance(59_999);
		assertThat(unsent).isNotDone();

		this.fixture.advance(1);

		OutboxFixture.assertFailed(unsent, Reason.EXPIRED);
		SimulatedLink link = this.fixture.connectAndOpen();
		assertThat(link.sent()).isEmpty();
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void whatIsLostAgainAndAgainExpires() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> lost = this.fixture.send("lost");

		this.fixture.advance(60_000);

		OutboxFixture.assertFailed(lost, Reason.EXPIRED);
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.advance(60_000);
		assertThat(this.fixture.shown()).isEmpty();
	}

	@Test
	void onlySoManyMayWait() {
		for (int i = 0; i < 50; i++) {
			assertThat(this.fixture.send("m" + i)).isNotDone();
		}

		OutboxFixture.assertFailed(this.fixture.send("one too many"), Reason.FULL);

		this.fixture.connectAndOpen();
		this.fixture.advance(1_000);
		assertThat(this.fixture.send("fits again")).isNotDone();
		this.fixture.advance(6_000);
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void aMessageThatIsTooLongIsRefusedAtOnce() {
		assertThat(this.fixture.send("12345678901234567890")).isNotDone();
		OutboxFixture.assertFailed(this.fixture.send("123456789012345678901"), Reason.REFUSED);
	}

	@Test
	void stoppingGivesUpWhatIsOnItsWay() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> sent = this.fixture.send("sent");
		CompletableFuture<Delivery> waiting = this.fixture.send(OutboxFixture.OTHER, "waiting");

		this.fixture.outbox.stop();

		OutboxFixture.assertFailed(sent, Reason.STOPPED);
		OutboxFixture.assertFailed(waiting, Reason.STOPPED);
		OutboxFixture.assertFailed(this.fixture.send("late"), Reason.STOPPED);
		assertThat(this.fixture.outbox.pending()).isZero();
		this.fixture.advance(60_000);
		assertThat(this.fixture.sent(link)).containsExactly("sent");
		assertThat(this.fixture.timeline.pending()).isZero();
	}

	@Test
	void onceStoppedItAnswersWithoutATimeline() {
		this.fixture.outbox.stop();

		CompletableFuture<Delivery> late = this.fixture.outbox.send(OutboxFixture.LOBBY, "id-late", Reply.text("late"));

		OutboxFixture.assertFailed(late, Reason.STOPPED);
	}

	@Test
	void drainingWaitsForTheLastEcho() {
		this.fixture.connectAndOpen();
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.send("1");
		this.fixture.send("2");

		CompletableFuture<Void> drained = this.fixture.outbox.drain().toCompletableFuture();

		assertThat(drained).isNotDone();
		this.fixture.advance(2_000);
		assertThat(drained).isDone();
		assertThat(this.fixture.outbox.drain().toCompletableFuture()).isDone();
	}

	@Test
	void stoppingOnceAllIsDrainedIsSafe() {
		this.fixture.connectAndOpen();
		this.fixture.wire.latency(() -> Duration.ofSeconds(1));
		this.fixture.send("1");
		CompletableFuture<Void> stopped = new CompletableFuture<>();

		this.fixture.outbox.drain().thenRun(this.fixture.outbox::stop).thenRun(() -> stopped.complete(null));
		this.fixture.advance(2_000);

		assertThat(stopped).isDone();
	}

	@Test
	void aPromiseTheCallerGaveUpIsKeptNevertheless() {
		this.fixture.connect();
		CompletableFuture<Delivery> cancelled = this.fixture.send("1");
		cancelled.cancel(true);
		this.fixture.send("2").completeOnTimeout(null, 0, TimeUnit.SECONDS).join();
		assertThat(this.fixture.outbox.pending()).isEqualTo(2);

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.timeline.runDue();

		assertThat(this.fixture.shown()).containsExactly("1", "2");
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void whatTheRoomHasShownAlreadyIsNotSentAgain() {
		SimulatedLink link = this.fixture.connectAndOpen();
		CompletableFuture<Delivery> first = this.fixture.send("reply");

		CompletableFuture<Delivery> again = this.fixture.send("reply");

		assertThat(first.join().repeated()).isFalse();
		assertThat(again).isCompletedWithValue(first.join().again());
		assertThat(link.sent()).hasSize(1);
	}

	@Test
	void theSameIdInAnotherRoomIsAnotherMessage() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.outbox.open(OutboxFixture.OTHER, null);

		this.fixture.send("same");
		this.fixture.send(OutboxFixture.OTHER, "same");

		assertThat(link.sent()).hasSize(2);
	}

	@Test
	void anEchoNobodyWaitsForIsNoHarm() {
		SimulatedLink link = this.fixture.connectAndOpen();

		link.send(new OutboundMessage("by-another-process", OutboxFixture.LOBBY, "hi"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void settingsMustMakeSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(0, 1))
			.withMessage("'rate' must be positive, but was 0.0");
		assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 0))
			.withMessage("'burst' must be positive, but was 0");
	}

	private static OutboxSettings settings(double rate, int burst) {
		return new OutboxSettings(rate, burst, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1);
	}

	private static int number(String text) {
		return Integer.parseInt(text.substring(1));
	}

}
