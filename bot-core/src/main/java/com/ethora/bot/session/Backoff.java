package com.ethora.bot.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: longer each time, and not all at once.
 *
 * @param initial the first delay
 * @param multiplier how much longer each further delay is
 * @param max the longest delay
 * @param jitter the share of a delay that is left to chance: 0 for none, 1 for all of it
 */
public record Backoff(Duration initial, double multiplier, Duration max, double jitter) {

	/** Half a second at first, a minute at most, all of it left to chance. */
	public static final Backoff DEFAULTS = new Backoff(Duration.ofMillis(500), 2, Duration.ofSeconds(60), 1);

	public Backoff {
		if (initial.isNegative() || initial.isZero()) {
			throw new IllegalArgumentException("'initial-delay' must be positive, but was %s".formatted(initial));
		}
		if (multiplier < 1) {
			throw new IllegalArgumentException("'multiplier' must be at least 1, but was %s".formatted(multiplier));
		}
		if (max.compareTo(initial) < 0) {
			throw new IllegalArgumentException("'max-delay' %s must not be below %s".formatted(max, initial));
		}
		if (jitter < 0 || jitter > 1) {
			throw new IllegalArgumentException("'jitter' must be from 0 to 1, but was %s".formatted(jitter));
		}
	}

	/**
	 * Return how long to wait after some failures.
	 * @param failures how many attempts have failed in a row
	 * @param random where chance comes from
	 * @return the delay
	 */
	public Duration delay(int failures, RandomGenerator random) {
		double growth = Math.pow(this.multiplier, Math.max(0, failures - 1));
		double full = Math.min(this.initial.toMillis() * growth, this.max.toMillis());
		double certain = full * (1 - this.jitter);
		return Duration.ofMillis(Math.round(certain + random.nextDouble() * (full - certain)));
	}

}
