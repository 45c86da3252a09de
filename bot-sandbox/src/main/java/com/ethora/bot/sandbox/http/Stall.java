package com.ethora.bot.sandbox.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What the network lets pass at the moment: everything at once, so much per second, or
 * nothing, as a black hole does, while connections stay open.
 */
final class Stall {

	private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Set<StallGate> gates = ConcurrentHashMap.newKeySet();

	private volatile boolean stalled;

	private volatile int bytesPerSecond;

	boolean isStalled() {
		return this.stalled;
	}

	/**
	 * Begin or end it. At the end everything that was held passes in its order.
	 * @param stalled whether nothing shall pass
	 */
	void set(boolean stalled) {
		this.stalled = stalled;
		if (!stalled) {
			this.gates.forEach(StallGate::release);
		}
	}

	/**
	 * Let only so much pass from now on, on each connection and counting both directions.
	 * @param bytesPerSecond how much, or 0 for everything
	 */
	void throttle(int bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
		this.gates.forEach(StallGate::release);
	}

	boolean isThrottled() {
		return this.bytesPerSecond != 0;
	}

	/**
	 * How long it takes for something to pass.
	 * @param bytes how much it is
	 * @return how long, in nanoseconds
	 */
	long nanosFor(int bytes) {
		int speed = this.bytesPerSecond;
		return (speed != 0) ? bytes * NANOS / speed : 0;
	}

	void add(StallGate gate) {
		this.gates.add(gate);
	}

	void remove(StallGate gate) {
		this.gates.remove(gate);
	}

}
