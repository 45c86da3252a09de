package com.ethora.bot.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A token bucket: full at first, refilled at a steady rate. Not safe for use by several
 * threads at once.
 */
public final class Pacer {

	private final double perMilli;

	private final double burst;

	private final InstantSource clock;

	private double tokens;

	private long filledAt;

	/**
	 * Create a bucket.
	 * @param perSecond how many tokens come in a second
	 * @param burst how many it holds
	 * @param clock what time it is
	 */
	public Pacer(double perSecond, int burst, InstantSource clock) {
		this.perMilli = perSecond / 1000;
		this.burst = burst;
		this.clock = clock;
		this.tokens = burst;
		this.filledAt = clock.millis();
	}

	/**
	 * Take a token if there is one.
	 * @return zero when it was taken, else how long to wait for it
	 */
	public Duration take() {
		long now = this.clock.millis();
		this.tokens = Math.min(this.burst, this.tokens + Math.max(0, now - this.filledAt) * this.perMilli);
		this.filledAt = now;
		if (this.tokens >= 1) {
			this.tokens--;
			return Duration.ZERO;
		}
		return Duration.ofMillis(Math.max(1, (long) Math.ceil((1 - this.tokens) / this.perMilli)));
	}

	/**
	 * Begin again without anything saved up.
	 */
	public void empty() {
		this.tokens = 1;
		this.filledAt = this.clock.millis();
	}

}
