package com.ethora.bot.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OpenEntries}.
 */
class OpenEntriesTests {

	private final List<String> moves = new ArrayList<>();

	private final OpenEntries entries = new OpenEntries((cursor) -> this.moves.add(cursor.after()));

	@Test
	void theCursorFollowsFinishedMessages() {
		LogEntry first = take("1");
		LogEntry second = take("2");

		first.finish();
		second.finish();

		assertThat(this.moves).containsExactly("1", "2");
		assertThat(this.entries.size()).isZero();
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
		assertThat(this.entries.size()).isOne();
	}

	@Test
	void finishingTwiceIsFinishingOnce() {
		LogEntry first = take("1");
		take("2");

		first.finish();
		first.finish();

		assertThat(this.moves).containsExactly("1");
		assertThat(this.entries.size()).isOne();
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
	void aThousandFinishedMessagesAreRemembered() {
		IntStream.rangeClosed(1, 1_001).forEach((i) -> take(String.valueOf(i)).finish());

		assertThat(this.entries.take(message("2", null))).isNull();
		assertThat(this.entries.take(message("1", null))).isNotNull();
	}

	@Test
	void openMessagesAreRememberedHoweverMany() {
		IntStream.rangeClosed(1, 5_000).forEach((i) -> take(String.valueOf(i)));

		assertThat(this.entries.take(message("1", null))).isNull();
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

}
