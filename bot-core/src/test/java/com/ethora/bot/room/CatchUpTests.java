package com.ethora.bot.room;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CatchUp}, as {@link Rooms} show it: from the cursor to now, in pages
 * of three.
 */
class CatchUpTests {

	private final RoomsFixture fixture = new RoomsFixture();

	@Test
	void aBotThatWasNeverHereStartsAtNow() {
		RoomMessage old = this.fixture.says("old");

		this.fixture.connect();

		assertThat(this.fixture.heard).isEmpty();
		assertThat(this.fixture.cursor().after()).isEqualTo(old.archiveId());
	}

	@Test
	void anEmptyRoomIsReadFromItsBeginningLater() {
		this.fixture.connect();
		this.fixture.wire.link().cut();
		says("first", "second");

		this.fixture.connect();

		assertThat(this.fixture.heard).containsExactly("first", "second");
	}

	@Test
	void whatComesWhileTheArchiveIsReadIsHeardAfterwards() {
		this.fixture.says("old");
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		says("raced 1", "raced 2");
		assertThat(this.fixture.heard).isEmpty();

		answerAgain();

		assertThat(this.fixture.heard).containsExactly("raced 1", "raced 2");
		assertThat(this.fixture.told).endsWith("live lobby");
	}

	@Test
	void whatCameBeforeAnArchiveCouldBeReadIsNotForgottenWithTheLink() {
		this.fixture.says("old");
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		this.fixture.says("raced");
		this.fixture.wire.link().cut();
		this.fixture.says("missed");
		this.fixture.lobby.openArchive();

		this.fixture.connect();

		assertThat(this.fixture.heard).containsExactly("raced", "missed");
	}

	@Test
	void aWholePageThatRacedInDoesNotUncoverTheWholeArchive() {
		says("old 1", "old 2");
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		says("raced 1", "raced 2", "raced 3", "raced 4");
		this.fixture.finishing = false;

		answerAgain();
		this.fixture.reconnect();

		assertThat(this.fixture.heard).doesNotContain("old 1", "old 2").startsWith("raced 1", "raced 2", "raced 3");
	}

	@Test
	void whatWasMissedComesBeforeWhatIsLive() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		says("missed 1", "missed 2");
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		says("live");

		answerAgain();

		assertThat(this.fixture.heard).containsExactly("before", "missed 1", "missed 2", "live");
		assertThat(this.fixture.entries).extracting((entry) -> entry.message().origin())
			.containsExactly(RoomMessage.Origin.LIVE, RoomMessage.Origin.ARCHIVE, RoomMessage.Origin.ARCHIVE,
					RoomMessage.Origin.ARCHIVE);
	}

	@Test
	void readsPageByPage() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		String[] missed = { "1", "2", "3", "4", "5", "6", "7" };
		says(missed);

		this.fixture.connect();

		assertThat(this.fixture.heard).startsWith("before").endsWith(missed).hasSize(8);
		assertThat(this.fixture.wire.link().queries()).hasSize(3).allMatch((query) -> query.max() == RoomsFixture.PAGE);
	}

	@Test
	void pagesWithoutMessagesArePassedOver() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		for (int i = 0; i < 10; i++) {
			this.fixture.lobby.noise();
		}
		says("missed");

		this.fixture.connect();

		assertThat(this.fixture.heard).containsExactly("before", "missed");
	}

	@Test
	void hearsNothingTwiceHoweverOftenTheLinkIsLost() {
		this.fixture.connect();
		for (int i = 0; i < 20; i++) {
			this.fixture.says("live " + i);
			this.fixture.wire.link().cut();
			this.fixture.says("missed " + i);
			this.fixture.connect();
		}

		assertThat(this.fixture.heard).hasSize(40).doesNotHaveDuplicates();
	}

	@Test
	void aLinkLostInTheMiddleIsContinuedOnTheNext() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		says("1", "2", "3", "4", "5");
		this.fixture.wire.latency(() -> Duration.ofMillis(100));
		this.fixture.connect();
		this.fixture.timeline.advance(Duration.ofMillis(700));
		assertThat(this.fixture.heard).containsExactly("before");

		this.fixture.reconnect();
		this.fixture.advance(5);

		assertThat(this.fixture.heard).containsExactly("before", "1", "2", "3", "4", "5");
		assertThat(this.fixture.told).filteredOn("live lobby"::equals).hasSize(2);
	}

	@Test
	void ownMessagesBecomeEchoes() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.lobby.fate(Fate.HIDDEN);
		this.fixture.wire.link().send(new OutboundMessage("m1", RoomsFixture.LOBBY, "mine"));
		this.fixture.timeline.runDue();

		this.fixture.reconnect();

		assertThat(this.fixture.echoed).containsExactly("mine");
		assertThat(this.fixture.heard).containsExactly("before");
	}

	@ParameterizedTest
	@ValueSource(strings = { "feature-not-implemented", "service-unavailable" })
	void withoutAnArchiveARoomIsLiveAtOnce(String condition) {
		this.fixture.lobby.withoutArchive();
		this.fixture.lobby.refuseArchive(new Refusal(condition, null));

		this.fixture.connect();
		says("one");
		this.fixture.reconnect();
		says("two");

		assertThat(this.fixture.heard).containsExactly("one", "two");
		assertThat(this.fixture.told).filteredOn("live lobby"::equals).hasSize(2);
	}

	@Test
	void anArchiveThatDoesNotAnswerIsAskedAgain() {
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		says("waits");

		this.fixture.advance(44);
		assertThat(this.fixture.wire.link().queries()).hasSize(3);
		assertThat(this.fixture.heard).isEmpty();

		answerAgain();
		assertThat(this.fixture.heard).containsExactly("waits");
		this.fixture.advance(60);
		assertThat(this.fixture.wire.link().queries().size()).isLessThanOrEqualTo(5);
	}

	@Test
	void anArchiveInTroubleIsAskedAgain() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		says("missed");
		this.fixture.lobby.refuseArchive(new Refusal("internal-server-error", null));
		this.fixture.connect();
		assertThat(this.fixture.heard).containsExactly("before");

		this.fixture.lobby.openArchive();
		this.fixture.advance(3);

		assertThat(this.fixture.heard).containsExactly("before", "missed");
	}

	@Test
	void anArchiveThatForgotTheCursorIsReadByTheTime() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.wire.link().cut();
		says("forgotten");
		this.fixture.lobby.purge();
		RoomMessage newest = this.fixture.says("newest");

		this.fixture.connect();

		assertThat(this.fixture.heard).containsExactly("before", "newest");
		assertThat(this.fixture.cursor().after()).isEqualTo(newest.archiveId());
		says("after");
		assertThat(this.fixture.heard).containsExactly("before", "newest", "after");
	}

	@Test
	void anArchiveThatForgotTheCursorStillTellsWhichOfOursArrived() {
		this.fixture.connect();
		this.fixture.says("before");
		this.fixture.lobby.purge();
		this.fixture.lobby.fate(Fate.HIDDEN);
		this.fixture.wire.link().send(new OutboundMessage("m1", RoomsFixture.LOBBY, "mine"));
		this.fixture.timeline.runDue();

		this.fixture.reconnect();

		assertThat(this.fixture.echoed).containsExactly("mine");
	}

	@Test
	void anArchiveThatIsNotFoundIsNotAskedInALoop() {
		this.fixture.lobby.refuseArchive(new Refusal("item-not-found", null));
		this.fixture.wire.latency(() -> Duration.ofMillis(1));

		this.fixture.connect();
		this.fixture.advance(30);

		assertThat(this.fixture.wire.link().queries()).hasSizeBetween(4, 15);
		this.fixture.lobby.openArchive();
		this.fixture.advance(10);
		assertThat(this.fixture.told).endsWith("live lobby");
	}

	@Test
	void nothingMoreIsAskedWhenTheLinkIsLost() {
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();

		this.fixture.wire.link().cut();
		this.fixture.advance(60);

		assertThat(this.fixture.wire.link().queries()).containsExactly(ArchiveQuery.latest(RoomsFixture.LOBBY, 3));
		assertThat(this.fixture.timeline.pending()).isZero();
	}

	private void answerAgain() {
		this.fixture.lobby.openArchive();
		this.fixture.advance(15);
	}

	private void says(String... texts) {
		List.of(texts).forEach(this.fixture::says);
	}

}
