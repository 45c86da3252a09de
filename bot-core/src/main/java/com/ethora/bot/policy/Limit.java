package com.ethora.bot.policy;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and as many again in the course
 * of a period, little by little.
 *
 * @param permits how many times
 * @param period how long it takes until as many may be done again
 * @param answer what is said to who wants more; empty to say nothing
 */
public record Limit(int permits, Duration period, String answer) {

	/** What is said unless told otherwise. */
	public static final String ANSWER = "That was a little too often. Please wait a while.";

	public Limit {
		if (permits < 1) {
			throw new IllegalArgumentException("'permits' must be positive, but was %d".formatted(permits));
		}
		if (period.toMillis() < 1) {
			throw new IllegalArgumentException("'period' must be positive, but was %s".formatted(period));
		}
	}

}
