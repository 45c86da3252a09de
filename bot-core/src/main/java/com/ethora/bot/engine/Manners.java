package com.ethora.bot.engine;

import java.time.Duration;

/**
 * How a bot behaves among people.
 *
 * @param typing whether it shows that it types while it makes an answer
 * @param pause how long it goes on typing before it sends the answer
 */
public record Manners(boolean typing, Duration pause) {

	/** Types, and answers as soon as it can. */
	public static final Manners DEFAULTS = new Manners(true, Duration.ZERO);

	public Manners {
		if (pause.isNegative()) {
			throw new IllegalArgumentException("'pause' must not be negative, but was %s".formatted(pause));
		}
	}

}
