package com.ethora.bot.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.cursor.Cursor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenEntries}.
 */
class OpenEntriesTests {

	private static final int CAPACITY = 4;

	private final List<String> moves = new ArrayList<>();

	private final List<String> settled = new ArrayList<>();

	private int finished;

	private final OpenEntries entries = new OpenEntries(CAPACITY, new Moves());

	@Test
	void theCursorFollowsFinishedMessages() {
		LogEntry first = take("1");
		LogEntry second = take("2");

		first.finish();
		second.finish();

		assertThat(this.moves).containsExactly("1", "2");
		assertThat(this.entries.unfinished()).isZero();
	}

	@Test
	void theCursorStaysInFrontOfTheFirstOpenMessage() {
		LogEntry first = take("1");
		LogEntry second = take("2");
		LogEntry third = take("3");
		take("4");

		third.finish();
		second.finish();
		assertThat(this.moves).isEmpty();

		first.finish();
		assertThat(this.moves).containsExactly("3");
		assertThat(this.entries.unfinished()).isOne();
	}

	@Test
	void finishingTwiceIsFinishingOnce() {
		LogEntry first = take("1");
		take("2");

		first.finish();
		first.finish();

		assertThat(this.moves).containsExactly("1");
		assertThat(this.entries.unfinished()).isOne();
	}

	@Test
	void anOpenMessageIsNotTakenAgain() {
		take("1");

		assertThat(this.entries.take(message("1", "x"))).isNull();
	}

	@Test
	void aFinishedMessageIsNotTakenAgain() {
		take("1").finish();

		assertThat(this.entries.take(message("1", "x"))).isNull();
	}

	@Test
	void aMessageFinishedOutOfOrderIsNotTakenAgain() {
		take("1");
		take("2").finish();

		assertThat(this.entries.take(message("2", "x"))).isNull();
	}

	@Test
	void manyFinishedMessagesAreRemembered() {
		IntStream.rangeClosed(1, 1_001 + 2 * CAPACITY).forEach((i) -> take(String.valueOf(i)).finish());

		assertThat(this.entries.take(message("2", null))).isNull();
		assertThat(this.entries.take(message("1", null))).isNotNull();
	}

	@Test
	void openMessagesAreRememberedHoweverMany() {
		IntStream.rangeClosed(1, 5_000).forEach((i) -> take(String.valueOf(i)));

		assertThat(this.entries.take(message("1", null))).isNull();
	}

	@Test
	void isFullWhenAsManyAreInWorkAsMayBe() {
		IntStream.rangeClosed(1, CAPACITY - 1).forEach((i) -> take(String.valueOf(i)));
		assertThat(this.entries.full()).isFalse();

		LogEntry last = take("last");
		assertThat(this.entries.full()).isTrue();

		last.finish();
		assertThat(this.entries.full()).isFalse();
		assertThat(this.entries.roomy()).isFalse();
		assertThat(this.finished).isOne();
	}

	@Test
	void isFullWhenTooManyAreFinishedBehindOneThatIsNot() {
		LogEntry stuck = take("stuck");
		int behind = 0;
		while (!this.entries.full()) {
			take("behind " + behind++).finish();
		}
		assertThat(behind).isGreaterThan(10 * CAPACITY).isLessThan(100 * CAPACITY);
		assertThat(this.moves).isEmpty();

		stuck.finish();

		assertThat(this.entries.roomy()).isTrue();
		assertThat(this.moves).containsExactly("behind " + (behind - 1));
	}

	@Test
	void ownMessagesAreSettledWhenTheCursorPassesThem() {
		LogEntry asked = take("asked");
		assertThat(this.entries.takeOwn(message("answer", "re-1"))).isTrue();
		assertThat(this.entries.takeOwn(message("answer", "re-1"))).isFalse();
		assertThat(this.settled).isEmpty();

		asked.finish();

		assertThat(this.settled).containsExactly("re-1");
		assertThat(this.moves).containsExactly("answer");
	}

	@Test
	void whatIsSkippedMovesTheCursorInItsTurn() {
		LogEntry open = take("1");
		this.entries.skip("2", null);
		assertThat(this.moves).isEmpty();

		open.finish();

		assertThat(this.moves).containsExactly("2");
	}

	@Test
	void withoutAnArchiveTheSendersOwnIdTells() {
		assertThat(this.entries.take(message(null, "a"))).isNotNull();
		assertThat(this.entries.take(message(null, "a"))).isNull();
		assertThat(this.entries.take(message(null, "b"))).isNotNull();
	}

	@Test
	void equalIdsOfTwoSendersAreTwoMessages() {
		this.entries.take(message(null, "a"));

		assertThat(this.entries.take(message("ben", null, "a"))).isNotNull();
	}

	@Test
	void withoutAnyIdEveryMessageIsNew() {
		assertThat(this.entries.take(message(null, null))).isNotNull();
		assertThat(this.entries.take(message(null, null))).isNotNull();
	}

	@Test
	void messagesWithoutAnArchiveIdDoNotMoveTheCursor() {
		LogEntry first = take("1");
		LogEntry second = take(message(null, "a"));

		second.finish();
		assertThat(this.moves).isEmpty();
		first.finish();
		assertThat(this.moves).containsExactly("1");
	}

	private LogEntry take(String archiveId) {
		return take(message(archiveId, "id-" + archiveId));
	}

	private LogEntry take(RoomMessage message) {
		return Objects.requireNonNull(this.entries.take(message), "A repetition");
	}

	private static RoomMessage message(@Nullable String archiveId, @Nullable String id) {
		return message("ann", archiveId, id);
	}

	private static RoomMessage message(String nick, @Nullable String archiveId, @Nullable String id) {
		return new RoomMessage(RoomsFixture.LOBBY, Sender.of(nick), "Hello", id, archiveId, Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
	}

	private final class Moves implements OpenEntries.Observer {

		@Override
		public void moved(Cursor cursor) {
			OpenEntriesTests.this.moves.add(cursor.after());
		}

		@Override
		public void passedOwn(String id) {
			OpenEntriesTests.this.settled.add(id);
		}

		@Override
		public void finished() {
			OpenEntriesTests.this.finished++;
		}

	}

}
