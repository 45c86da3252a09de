package com.ethora.bot.manners;

import java.time.Duration;

/**
 * When a room is crowded.
 *
 * @param messages more messages than these make it crowded
 * @param within in this time
 */
public record Crowd(int messages, Duration within) {

	/** More than ten messages in three minutes. */
	public static final Crowd USUAL = new Crowd(10, Duration.ofMinutes(3));

	/** A room with more than these is crowded to everybody. */
	private static final int MOST = 10_000;

	public Crowd {
		if (messages < 1 || messages > MOST) {
			throw new IllegalArgumentException("'messages' must be from 1 to %d, but was %d".formatted(MOST, messages));
		}
		if (within.isNegative() || within.isZero()) {
			throw new IllegalArgumentException("'within' must be positive, but was %s".formatted(within));
		}
	}

}
