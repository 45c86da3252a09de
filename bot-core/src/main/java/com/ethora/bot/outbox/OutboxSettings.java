package com.ethora.bot.outbox;

import java.time.Duration;

/**
 * How replies are sent.
 *
 * @param rate how many messages are sent a second
 * @param burst how many may be sent at once before the rate counts
 * @param echoTimeout how long a room may take to echo a message before its archive is
 * asked
 * @param expiry how long a message may wait for its room in all
 * @param capacity how many messages may wait
 * @param maxLength how long one message may be
 */
public record OutboxSettings(double rate, int burst, Duration echoTimeout, Duration expiry, int capacity,
		int maxLength) {

	/** Ten messages a second, twenty at once. */
	public static final OutboxSettings DEFAULTS = new OutboxSettings(10, 20, Duration.ofSeconds(10),
			Duration.ofMinutes(10), 10_000, 8_000);

	public OutboxSettings {
		if (rate <= 0) {
			throw new IllegalArgumentException("'rate' must be positive, but was %s".formatted(rate));
		}
		if (burst < 1) {
			throw new IllegalArgumentException("'burst' must be positive, but was %s".formatted(burst));
		}
	}

}
