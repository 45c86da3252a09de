package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Waits that are part of what happens.
 */
final class Pause {

	private Pause() {
	}

	static void between(RandomGenerator random, Duration shortest, Duration longest) {
		long end = System.nanoTime() + random.nextLong(shortest.toNanos(), longest.toNanos() + 1);
		for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
