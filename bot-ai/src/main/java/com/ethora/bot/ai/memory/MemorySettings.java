package com.ethora.bot.ai.memory;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What an assistant remembers of a talk.
 *
 * @param store where it is kept
 * @param messages how many messages at most
 * @param tokens how many tokens they have at most, about
 * @param maxAge how old they are at most; absent for any age. What is kept elsewhere than
 * in the room has no age.
 */
public record MemorySettings(Store store, int messages, int tokens, @Nullable Duration maxAge) {

	/** The last messages of the room. */
	public static final MemorySettings DEFAULTS = new MemorySettings(Store.ROOM, 30, 4_000, null);

	public MemorySettings {
		if (messages < 1) {
			throw new IllegalArgumentException("'messages' must be positive, but was %d".formatted(messages));
		}
		if (tokens < 1) {
			throw new IllegalArgumentException("'tokens' must be positive, but was %d".formatted(tokens));
		}
		if (maxAge != null && (maxAge.isNegative() || maxAge.isZero())) {
			throw new IllegalArgumentException("'maxAge' must be positive, but was %s".formatted(maxAge));
		}
	}

	/**
	 * Where it is kept what was said.
	 */
	public enum Store {

		/** In the room, which is read again for each answer. */
		ROOM,

		/** In a {@code ChatMemoryRepository}, which has what was said to the bot. */
		REPOSITORY,

		/** Nowhere. */
		NONE

	}

}
