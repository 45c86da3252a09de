package com.ethora.bot.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RoomLog} when more is said than is finished: eight messages may be in
 * work, and pages have three.
 */
class MailboxTests {

	private static final int MAILBOX = 8;

	private final RoomsFixture fixture = new RoomsFixture(List.of(RoomsFixture.LOBBY),
			LogSettings.DEFAULTS.withMailbox(MAILBOX));

	MailboxTests() {
		this.fixture.finishing = false;
	}

	@Test
	void noMoreIsTakenUpThanMayBeInWork() {
		this.fixture.connect();

		says(1, 100);

		assertThat(this.fixture.heard).hasSize(MAILBOX);
		assertThat(this.fixture.rooms.backlog(RoomsFixture.LOBBY)).isEqualTo(MAILBOX);
	}

	@Test
	void theRestIsReadFromTheArchiveWhenThereIsRoom() {
		this.fixture.connect();
		says(1, 100);

		finishAll();

		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 100));
		assertThat(this.fixture.cursor().after()).isEqualTo(newest());
	}

	@Test
	void whatIsSaidWhileTheRestIsReadIsHeardAfterIt() {
		this.fixture.connect();
		says(1, 50);
		this.fixture.wire.latency(() -> Duration.ofMillis(10));

		for (int i = 51; i <= 100; i++) {
			this.fixture.lobby.says("ann", text(i));
			finishOne();
			this.fixture.timeline.advance(Duration.ofMillis(7));
		}
		finishAll();

		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 100));
	}

	@Test
	void onceAllIsReadMessagesAreTakenUpAsTheyCome() {
		this.fixture.connect();
		says(1, 100);
		finishAll();
		int asked = this.fixture.wire.link().queries().size();

		says(101, 104);

		assertThat(this.fixture.heard).endsWith(text(104));
		assertThat(this.fixture.wire.link().queries()).hasSize(asked);
	}

	@Test
	void aFullMailboxStillShowsEchoes() {
		this.fixture.connect();
		says(1, 100);

		this.fixture.wire.link().send(new OutboundMessage("m1", RoomsFixture.LOBBY, "mine"));
		this.fixture.timeline.runDue();

		assertThat(this.fixture.echoed).containsExactly("mine");
	}

	@Test
	void aLinkLostMeanwhileChangesNothing() {
		this.fixture.connect();
		says(1, 50);
		this.fixture.reconnect();
		says(51, 70);
		finishOne();
		this.fixture.reconnect();

		finishAll();

		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 70));
	}

	@Test
	void losingTheLinkOverAndOverFillsNoMailbox() {
		this.fixture.connect();
		says(1, 100);

		for (int i = 0; i < 20; i++) {
			this.fixture.reconnect();
		}

		assertThat(this.fixture.heard).hasSizeLessThanOrEqualTo(2 * MAILBOX + RoomsFixture.PAGE);
		finishAll();
		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 100));
	}

	@Test
	void whatWasSaidInItsPresenceIsNotTooOldForABotThatIsSlow() {
		this.fixture.connect();
		says(1, 20);
		this.fixture.advance(3_600);
		this.fixture.wire.link().cut();
		says(21, 22);
		this.fixture.advance(3_600);
		says(23, 24);

		this.fixture.connect();
		finishAll();

		List<String> expected = new ArrayList<>(texts(1, 20));
		expected.addAll(texts(23, 24));
		assertThat(this.fixture.heard).containsExactlyElementsOf(expected);
		assertThat(this.fixture.leftOut).isEqualTo(2);
	}

	@Test
	void finishedMessagesBehindAStuckOneAreBoundedToo() {
		this.fixture.connect();
		says(1, 1);
		this.fixture.finishing = true;

		says(2, 2_000);

		assertThat(this.fixture.heard).hasSizeBetween(10 * MAILBOX, 100 * MAILBOX);
		finishOne();
		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 2_000));
	}

	@Test
	void aMessageShownTwiceIsHeardOnceHoweverItComes() {
		this.fixture.connect();
		for (int i = 1; i <= 60; i++) {
			this.fixture.lobby.says("ann", text(i), Fate.DOUBLED);
			this.fixture.timeline.runDue();
			if (i % 3 == 0) {
				finishOne();
			}
		}

		finishAll();

		assertThat(this.fixture.heard).containsExactlyElementsOf(texts(1, 60));
	}

	@Test
	void withoutAnArchiveMemoryHoldsMoreAndThenSomeIsLostAndCounted() {
		this.fixture.lobby.withoutArchive();
		this.fixture.lobby.refuseArchive(new Refusal("service-unavailable", null));
		this.fixture.connect();

		says(1, 1_000);
		finishAll();

		assertThat(this.fixture.leftOut).isGreaterThan(0);
		assertThat(this.fixture.heard).hasSize(1_000 - this.fixture.leftOut)
			.containsExactlyElementsOf(texts(1, 1_000 - this.fixture.leftOut));
		says(1_001, 1_001);
		assertThat(this.fixture.heard).endsWith(text(1_001));
	}

	@Test
	void theCursorNeverPassesWhatIsNotFinished() {
		this.fixture.connect();
		says(1, 100);
		this.fixture.entries.stream().skip(1).toList().forEach(LogEntry::finish);

		assertThat(this.fixture.cursor()).isEqualTo(new Cursor(null, null));
	}

	private void says(int from, int to) {
		IntStream.rangeClosed(from, to).forEach((i) -> this.fixture.says(text(i)));
	}

	private void finishOne() {
		if (!this.fixture.entries.isEmpty()) {
			this.fixture.entries.remove(0).finish();
			this.fixture.timeline.runDue();
		}
	}

	private void finishAll() {
		while (!this.fixture.entries.isEmpty()) {
			finishOne();
			this.fixture.timeline.advance(Duration.ofMillis(100));
		}
	}

	private String newest() {
		return Objects.requireNonNull(this.fixture.lobby.log().get(this.fixture.lobby.log().size() - 1).archiveId());
	}

	private static List<String> texts(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(MailboxTests::text).toList();
	}

	private static String text(int number) {
		return "number " + number;
	}

}
