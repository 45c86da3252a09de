package com.ethora.bot.simulation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import com.ethora.bot.Jid;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The promise: every message that reaches a room while the bot is a member is handled,
 * and each reply is seen exactly once, in order per person. The whole bot lives through
 * random days on a simulated clock, wire and server. A day that goes wrong is told by its
 * seed; {@code -Dsimulation.seed=} lives it again, {@code -Dsimulation.days=} more of
 * them.
 */
class ExactlyOnceTests {

	private static final int DAYS = 300;

	@Test
	void everyMessageIsHandledAndEveryReplyIsSeenOnceAndInOrder() {
		Long seed = Long.getLong("simulation.seed");
		LongStream seeds = (seed != null) ? LongStream.of(seed)
				: LongStream.range(0, Integer.getInteger("simulation.days", DAYS));

		seeds.forEach((day) -> new Day(day).live());
	}

	@Test
	void withoutACursorStoreMessagesAreLost() {
		assertThatThrownBy(() -> days((seed) -> new Day(seed, (notes) -> new Forgetful()).live()))
			.isInstanceOf(AssertionError.class);
	}

	@Test
	void withoutOurOwnMessagesInTheArchiveRepliesAreDoubled() {
		assertThatThrownBy(() -> days((seed) -> {
			Day day = new Day(seed);
			Day.ROOMS.forEach((room) -> day.room(room).hideOwnInArchive());
			day.live();
		})).isInstanceOf(AssertionError.class).hasMessageContaining("answer");
	}

	@Test
	void withoutDeduplicationRepliesAreDoubled() {
		assertThatThrownBy(() -> days((seed) -> {
			Day day = new Day(seed);
			Day.ROOMS.forEach((room) -> day.room(room).disguiseRepetitions());
			day.live();
		})).isInstanceOf(AssertionError.class).hasMessageContaining("answer");
	}

	private static void days(LongConsumer day) {
		LongStream.range(0, DAYS).forEach(day);
	}

	/** Takes everything and keeps nothing. */
	private static final class Forgetful implements CursorStore {

		@Override
		public CompletionStage<Optional<Cursor>> load(Jid room) {
			return CompletableFuture.completedFuture(Optional.empty());
		}

		@Override
		public CompletionStage<Void> save(Jid room, Cursor cursor) {
			return CompletableFuture.completedFuture(null);
		}

	}

}
