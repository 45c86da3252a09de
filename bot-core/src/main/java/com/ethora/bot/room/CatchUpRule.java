package com.ethora.bot.room;

import java.time.Duration;

/**
 * What becomes of messages that were said while the bot was away.
 *
 * @param policy what becomes of them
 * @param maxAge older ones are left out
 * @param maxMessages of more than these only the newest count
 */
public record CatchUpRule(Policy policy, Duration maxAge, int maxMessages) {

	/** Answered, unless they are older than ten minutes or more than 500. */
	public static final CatchUpRule DEFAULTS = new CatchUpRule(Policy.ANSWER, Duration.ofMinutes(10), 500);

	public CatchUpRule {
		if (maxAge.isNegative()) {
			throw new IllegalArgumentException("'maxAge' must not be negative, but was %s".formatted(maxAge));
		}
		if (maxMessages < 0) {
			throw new IllegalArgumentException("'maxMessages' must not be negative, but was %d".formatted(maxMessages));
		}
	}

	/**
	 * What becomes of missed messages.
	 */
	public enum Policy {

		/** They are handled as if the bot had been there. */
		ANSWER,

		/** They are known as what was said before, and not answered. */
		CONTEXT,

		/** The bot goes on from now. */
		SKIP

	}

}
