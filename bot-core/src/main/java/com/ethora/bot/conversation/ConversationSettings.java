package com.ethora.bot.conversation;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a bot remembers.
 *
 * @param store where
 * @param codec in what form
 * @param ttl how long a value is remembered after its last change
 * @param clock what time it is
 */
public record ConversationSettings(ConversationStore store, ConversationCodec codec, Duration ttl,
		InstantSource clock) {

	/** How long values are remembered unless told otherwise. */
	public static final Duration TTL = Duration.ofHours(24);

	/** How many values are remembered in memory unless told otherwise. */
	public static final int MOST = 10_000;

	public ConversationSettings {
		if (ttl.isNegative() || ttl.isZero()) {
			throw new IllegalArgumentException("'ttl' must be positive, but was %s".formatted(ttl));
		}
	}

}
