package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Reply;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Outbox} when messages, echoes or the link are lost: each message is
 * shown once.
 */
class OutboxLossTests {

	private final OutboxFixture fixture = new OutboxFixture();

	@Test
	void withoutALinkMessagesWait() {
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");

		SimulatedLink link = this.fixture.connectAndOpen();

		assertThat(link.sent()).hasSize(1);
		assertThat(delivery).isCompleted();
	}

	@Test
	void anEchoThatIsLostIsFoundInTheArchive() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.advance(9_999);
		assertThat(delivery).isNotDone();

		this.fixture.advance(1);

		assertThat(delivery.join().archiveId()).isEqualTo(this.fixture.lobby.log().get(0).archiveId());
		assertThat(link.sent()).hasSize(1);
	}

	@Test
	void aMessageThatIsNotInTheArchiveIsSentAgainUnderTheSameId() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.lobby.fate(Fate.SHOWN);

		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(link.sent()).hasSize(2).extracting(OutboundMessage::id).containsOnly("id-hello");
		assertThat(this.fixture.shown()).containsExactly("hello");
	}

	@Test
	void whatWasSentDuringTheSearchIsNotSentTwice() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> lost = this.fixture.send("lost");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.wire.latency(() -> Duration.ofMillis(100));
		this.fixture.advance(10_050);

		CompletableFuture<Delivery> meanwhile = this.fixture.send("meanwhile");
		this.fixture.advance(2_000);

		assertThat(lost).isCompleted();
		assertThat(meanwhile).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("lost", "meanwhile");
		assertThat(link.sent()).hasSize(3);
	}

	@Test
	void anEchoThatComesDuringTheSearchCounts() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.ignoreArchive();
		this.fixture.wire.latency(() -> Duration.ofMillis(5_100));
		CompletableFuture<Delivery> slow = this.fixture.send("slow");
		this.fixture.advance(10_100);
		CompletableFuture<Delivery> next = this.fixture.send("next");
		this.fixture.advance(1_000);
		assertThat(this.fixture.sent(link)).containsExactly("slow", "next");

		this.fixture.advance(20_000);

		assertThat(slow).isCompleted();
		assertThat(next).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("slow", "next");
	}

	@Test
	void anArchiveThatDoesNotAnswerIsAskedAgain() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> delivery = this.fixture.send("lost");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.lobby.ignoreArchive();
		this.fixture.advance(35_000);
		assertThat(link.queries()).hasSize(3);
		assertThat(link.sent()).hasSize(1);

		this.fixture.lobby.openArchive();
		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("lost");
	}

	@Test
	void whatExpiresDuringTheSearchHoldsNothingUp() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> lost = this.fixture.send("lost");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.lobby.ignoreArchive();
		this.fixture.advance(15_000);
		CompletableFuture<Delivery> next = this.fixture.send("next");
		assertThat(next).isNotDone();

		this.fixture.advance(45_000);

		OutboxFixture.assertFailed(lost, Reason.EXPIRED);
		assertThat(next).isCompleted();
	}

	@Test
	void anArchiveInTroubleIsAskedAgain() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> delivery = this.fixture.send("hidden");
		this.fixture.lobby.refuseArchive(new Refusal("internal-server-error", null));
		this.fixture.advance(15_000);
		assertThat(delivery).isNotDone();

		this.fixture.lobby.openArchive();
		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("hidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "feature-not-implemented", "service-unavailable" })
	void withoutAnArchiveAMessageIsSentAgain(String condition) {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.withoutArchive();
		this.fixture.lobby.refuseArchive(new Refusal(condition, null));
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.lobby.fate(Fate.SHOWN);

		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(delivery.join().archiveId()).isNull();
		assertThat(link.sent()).hasSize(2);
	}

	@Test
	void afterALossWhatTheRoomShowsIsNotSentAgain() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.cut();

		SimulatedLink link = this.fixture.connect();
		this.fixture.outbox.echoed(this.fixture.lobby.log().get(0));
		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.timeline.runDue();

		assertThat(delivery).isCompleted();
		assertThat(link.sent()).isEmpty();
		assertThat(link.queries()).isEmpty();
	}

	@Test
	void afterALossWhatNobodySawIsLookedForFirst() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> arrived = this.fixture.send("arrived");
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> lost = this.fixture.send("lost");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.cut();
		CompletableFuture<Delivery> unsent = this.fixture.send("unsent");

		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.advance(1_000);

		assertThat(arrived).isCompleted();
		assertThat(lost).isCompleted();
		assertThat(unsent).isCompleted();
		assertThat(this.fixture.sent(link)).containsExactly("lost", "unsent");
		assertThat(this.fixture.shown()).containsExactly("arrived", "lost", "unsent");
	}

	@Test
	void aLinkThatIsLostDuringTheSearchChangesNothing() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> delivery = this.fixture.send("hello");
		this.fixture.lobby.ignoreArchive();
		this.fixture.advance(12_000);
		this.fixture.cut();
		this.fixture.lobby.openArchive();

		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(link.sent()).isEmpty();
		assertThat(this.fixture.shown()).containsExactly("hello");
	}

	@Test
	void theTimersOfAFormerLinkAskNothing() {
		this.fixture.connectAndOpen();
		this.fixture.wire.link().blackHole();
		this.fixture.send("hello");
		this.fixture.advance(5_000);
		this.fixture.cut();
		SimulatedLink link = this.fixture.connect();

		this.fixture.advance(20_000);

		assertThat(link.queries()).isEmpty();
	}

	@Test
	void aMessageOfSomebodyElseIsNoEcho() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		String id = String.valueOf(this.fixture.lobby.says("eve", "forged").id());
		CompletableFuture<Delivery> delivery = this.fixture.outbox.send(OutboxFixture.LOBBY, id, Reply.text("mine"));
		this.fixture.timeline.runDue();
		this.fixture.lobby.fate(Fate.SHOWN);

		this.fixture.advance(10_000);

		assertThat(delivery).isCompleted();
		assertThat(link.sent()).hasSize(2);
		assertThat(this.fixture.shown()).containsExactly("forged", "mine");
	}

	@Test
	void aKickedBotSendsAgainOnlyWhatTheRoomDoesNotShow() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> arrived = this.fixture.send("arrived");
		this.fixture.lobby.kick(Removal.KICKED);
		this.fixture.timeline.runDue();
		CompletableFuture<Delivery> waiting = this.fixture.send("waiting");
		this.fixture.lobby.fate(Fate.SHOWN);

		link.join(OutboxFixture.LOBBY, OutboxFixture.NICK);
		this.fixture.timeline.runDue();
		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.advance(1_000);

		assertThat(arrived).isCompleted();
		assertThat(waiting).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("arrived", "waiting");
	}

	@Test
	void aRemovalDuringTheSearchKeepsTheRoomClosed() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		this.fixture.send("lost");
		this.fixture.wire.latency(() -> Duration.ofMillis(100));
		this.fixture.advance(10_050);

		this.fixture.outbox.close(OutboxFixture.LOBBY);
		this.fixture.advance(5_000);

		assertThat(link.sent()).hasSize(1);
	}

	@Test
	void stoppingDuringTheSearchEndsIt() {
		SimulatedLink link = this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> delivery = this.fixture.send("lost");
		this.fixture.lobby.ignoreArchive();
		this.fixture.advance(12_000);

		this.fixture.outbox.stop();
		this.fixture.advance(60_000);

		OutboxFixture.assertFailed(delivery, Reason.STOPPED);
		assertThat(link.queries()).hasSize(1);
		assertThat(this.fixture.timeline.pending()).isZero();
	}

}
