package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.time.Pauses;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Growth}.
 */
class GrowthTests {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private final OutboxFixture fixture = new OutboxFixture();

	private final Growth growth = growth(Duration.ZERO);

	@Test
	void isPostedOnceAndEditedAfterThat() {
		SimulatedLink link = this.fixture.connectAndOpen();

		show("a");
		this.fixture.advance(1_000);
		show("ab");
		this.fixture.advance(1_000);
		CompletableFuture<Delivery> whole = finish("abc");

		RoomMessage shown = this.fixture.lobby.log().get(0);
		assertThat(link.sent()).extracting(GrowthTests::replaces)
			.containsExactly(null, shown.archiveId(), shown.archiveId());
		assertThat(link.sent()).extracting(OutboundMessage::id)
			.containsExactly("r-1", ReplyIds.edit("r-1", 0), ReplyIds.finalEdit("r-1"));
		assertThat(this.fixture.sent(link)).containsExactly("a", "ab", "abc");
		assertThat(this.fixture.shown()).containsExactly("abc");
		assertThat(whole)
			.isCompletedWithValue(new Delivery(OutboxFixture.LOBBY, "r-1", shown.archiveId(), shown.time()));
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void isEditedOnceInAWhileWithTheNewestText() {
		SimulatedLink link = this.fixture.connectAndOpen();

		for (int i = 1; i <= 20; i++) {
			show("x".repeat(i));
			this.fixture.advance(100);
		}

		assertThat(this.fixture.sent(link)).containsExactly("x", "x".repeat(10), "x".repeat(20));
	}

	@Test
	void theFinalTextDoesNotWait() {
		this.fixture.connectAndOpen();
		show("a");

		assertThat(finish("ab")).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("ab");
	}

	@Test
	void anEditWaitsForTheEchoOfTheOneBefore() {
		this.fixture.connectAndOpen();
		this.fixture.wire.latency(() -> Duration.ofSeconds(2));
		show("a");
		show("ab");
		this.fixture.advance(3_999);
		assertThat(edits()).isEmpty();

		CompletableFuture<Delivery> whole = finish("abc");
		this.fixture.advance(2_001);
		assertThat(edits()).containsExactly("abc");
		assertThat(whole).isNotDone();

		this.fixture.advance(2_000);
		assertThat(whole).isCompleted();
	}

	@Test
	void whatIsFinishedFromTheStartIsSimplySaid() {
		SimulatedLink link = this.fixture.connectAndOpen();

		assertThat(finish("all")).isCompleted();

		assertThat(this.fixture.sent(link)).containsExactly("all");
	}

	@Test
	void theLastTextShownNeedsNoEditToBeTheFinalOne() {
		SimulatedLink link = this.fixture.connectAndOpen();
		show("all");

		assertThat(finish("all")).isCompleted();

		this.fixture.advance(5_000);
		assertThat(this.fixture.sent(link)).containsExactly("all");
	}

	@Test
	void whatHasNotLeftIsPostedWithItsNewestText() {
		SimulatedLink link = this.fixture.connect();
		show("a");
		CompletableFuture<Delivery> whole = finish("ab");
		this.fixture.send("later");

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.timeline.runDue();

		assertThat(whole).isCompleted();
		assertThat(this.fixture.sent(link)).containsExactly("ab", "later");
	}

	@Test
	void keepsItsPlaceAmongReplies() {
		this.fixture.connectAndOpen();
		show("first");
		this.fixture.send("second");
		this.fixture.advance(1_000);

		finish("first, and last");

		assertThat(this.fixture.shown()).containsExactly("first, and last", "second");
	}

	@Test
	void isPostedAfterThePauseWithWhatThereIsByThen() {
		SimulatedLink link = this.fixture.connectAndOpen();
		Growth slow = growth(Duration.ofSeconds(2));

		slow.show("a");
		this.fixture.advance(1_000);
		slow.show("ab");
		this.fixture.advance(999);
		assertThat(link.sent()).isEmpty();
		this.fixture.advance(1);

		assertThat(this.fixture.sent(link)).containsExactly("ab");
	}

	@Test
	void anEditWhoseEchoIsLostIsSentAgainWithoutAsking() {
		SimulatedLink link = this.fixture.connectAndOpen();
		show("a");
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> whole = finish("ab");

		this.fixture.advance(9_999);
		assertThat(edits()).containsExactly("ab");
		assertThat(whole).isNotDone();
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.advance(1);

		assertThat(whole).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("ab");
		assertThat(this.fixture.sent(link)).containsExactly("a", "ab", "ab");
		assertThat(link.queries()).isEmpty();
	}

	@Test
	void theFinalEditSurvivesTheLink() {
		this.fixture.connectAndOpen();
		show("a");
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> whole = finish("ab");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.cut();

		this.fixture.connectAndOpen();
		this.fixture.advance(1_000);

		assertThat(whole).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("ab");
	}

	@Test
	void aPostWhoseEchoIsLostIsFoundAndEdited() {
		this.fixture.connectAndOpen();
		this.fixture.lobby.fate(Fate.HIDDEN);
		show("a");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.cut();

		this.fixture.connectAndOpen();
		assertThat(finish("ab")).isCompleted();

		assertThat(this.fixture.shown()).containsExactly("ab");
		assertThat(this.fixture.wire.link().sent()).extracting(GrowthTests::replaces).doesNotContainNull();
	}

	/** Another process may have come further meanwhile. */
	@Test
	void afterTheLinkWasLostNothingIsShownButTheFinalText() {
		this.fixture.connectAndOpen();
		show("a");
		this.fixture.lobby.fate(Fate.LOST);
		this.fixture.advance(1_000);
		show("ab");
		this.fixture.lobby.fate(Fate.SHOWN);
		this.fixture.cut();

		SimulatedLink link = this.fixture.connectAndOpen();
		show("abc");
		this.fixture.advance(30_000);
		assertThat(link.sent()).isEmpty();
		assertThat(finish("abcd")).isCompleted();

		assertThat(this.fixture.sent(link)).containsExactly("abcd");
	}

	@Test
	void afterTheLinkWasLostInAPauseNothingIsShownButTheFinalText() {
		this.fixture.connectAndOpen();
		show("a");
		this.fixture.advance(1_000);
		this.fixture.cut();

		SimulatedLink link = this.fixture.connectAndOpen();
		show("ab");
		this.fixture.advance(30_000);

		assertThat(link.sent()).isEmpty();
		assertThat(finish("abc")).isCompleted();
	}

	@Test
	void whatWasPostedByAnEarlierRunGetsItsFinalTextOnly() {
		this.fixture.connectAndOpen();
		show("a");
		SimulatedLink link = this.fixture.wire.link();
		Growth again = growth(Duration.ZERO);

		again.show("x");
		this.fixture.advance(5_000);
		again.show("xy");
		this.fixture.advance(5_000);
		assertThat(link.sent()).hasSize(1);
		CompletableFuture<Delivery> whole = again.finish("xyz");
		this.fixture.timeline.runDue();

		assertThat(this.fixture.sent(link)).containsExactly("a", "xyz");
		assertThat(this.fixture.shown()).containsExactly("xyz");
		assertThat(whole.join().repeated()).isTrue();
	}

	/** The id is the same, and nothing else is. */
	@Test
	void whatAnotherProcessPostedMeanwhileGetsItsFinalText() {
		SimulatedLink link = this.fixture.connect();
		CompletableFuture<Delivery> whole = finish("mine");
		link.send(new OutboundMessage("r-1", OutboxFixture.LOBBY, "theirs"));
		this.fixture.timeline.runDue();
		assertThat(whole).isNotDone();

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.timeline.runDue();

		assertThat(whole).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("mine");
	}

	@Test
	void somebodyElsesEditIsNotTheEchoOfOurs() {
		SimulatedLink link = this.fixture.connectAndOpen();
		show("a");
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> whole = finish("ab");

		link.listener()
			.received(new RoomEvent.Edited(OutboxFixture.LOBBY, Sender.of("mallory"), ReplyIds.finalEdit("r-1"),
					MessageRef.archived("1"), "ab"));

		assertThat(whole).isNotDone();
	}

	@Test
	void aPostThatFailsIsTheEnd() {
		this.fixture.connectAndOpen();
		show("123456789012345678901");
		show("12345");

		OutboxFixture.assertFailed(finish("123456"), Reason.REFUSED);
		assertThat(this.fixture.shown()).isEmpty();
	}

	@Test
	void anEditThatFailsIsNoFailureUnlessItIsTheLast() {
		SimulatedLink link = this.fixture.connectAndOpen();
		show("a");
		this.fixture.advance(1_000);
		this.fixture.lobby.bounce(new Refusal("policy-violation", null));
		show("ab");
		this.fixture.lobby.bounce(null);
		this.fixture.advance(5_000);

		assertThat(finish("abc")).isCompleted();
		assertThat(this.fixture.sent(link)).containsExactly("a", "ab", "abc");
	}

	@Test
	void aFinalTextThatIsTooLongIsRefused() {
		this.fixture.connectAndOpen();
		show("a");

		OutboxFixture.assertFailed(finish("123456789012345678901"), Reason.REFUSED);

		assertThat(this.fixture.shown()).containsExactly("a");
	}

	@Test
	void whatARoomGivesNoIdCannotBeEdited() {
		this.fixture.lobby.withoutArchive();
		this.fixture.connectAndOpen();
		show("a");

		OutboxFixture.assertFailed(finish("ab"), Reason.REFUSED);
	}

	@Test
	void stoppingLeavesItAsItIs() {
		this.fixture.connectAndOpen();
		show("a");
		this.fixture.lobby.fate(Fate.HIDDEN);
		CompletableFuture<Delivery> whole = finish("ab");

		this.fixture.outbox.stop();

		OutboxFixture.assertFailed(whole, Reason.STOPPED);
	}

	@Test
	void onceStoppedItFailsWithoutATimeline() {
		this.fixture.connectAndOpen();
		show("a");
		this.fixture.outbox.stop();

		OutboxFixture.assertFailed(this.growth.finish("ab"), Reason.STOPPED);
	}

	@Test
	void aPromiseTheCallerGaveUpIsKeptNevertheless() {
		this.fixture.connect();
		finish("ab").cancel(true);

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.timeline.runDue();

		assertThat(this.fixture.shown()).containsExactly("ab");
	}

	private Growth growth(Duration pause) {
		return new Growth(this.fixture.outbox, this.fixture.timeline, OutboxFixture.LOBBY, "r-1", Reply::text,
				(begin) -> new Pauses(this.fixture.timeline).after(pause, begin), INTERVAL);
	}

	private void show(String text) {
		this.growth.show(text);
		this.fixture.timeline.runDue();
	}

	private CompletableFuture<Delivery> finish(String text) {
		CompletableFuture<Delivery> whole = this.growth.finish(text);
		this.fixture.timeline.runDue();
		return whole;
	}

	private List<String> edits() {
		List<String> edits = new ArrayList<>();
		this.fixture.lobby.edits().forEach((edit) -> edits.add(edit.text()));
		return edits;
	}

	private static @Nullable String replaces(OutboundMessage message) {
		return (message.content() instanceof Content.Edit edit) ? edit.message().archiveId() : null;
	}

}
