package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import org.awaitility.Awaitility;

/**
 * Waits that are part of what happens.
 */
public final class Pause {

	private Pause() {
	}

	/**
	 * Wait for something to happen.
	 * @param condition what
	 * @param limit how long at most
	 */
	public static void until(BooleanSupplier condition, Duration limit) {
		Instant end = Instant.now().plus(limit);
		Awaitility.await()
			.forever()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> condition.getAsBoolean() || Instant.now().isAfter(end));
	}

	static void between(RandomGenerator random, Duration shortest, Duration longest) {
		until(() -> false, Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis() + 1)));
	}

}
