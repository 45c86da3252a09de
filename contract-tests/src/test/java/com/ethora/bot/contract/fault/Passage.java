package com.ethora.bot.contract.fault;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What one direction does to the bytes that take it, on whichever connection.
 */
final class Passage {

	/** A slow way hands on this many bites a second. */
	private static final int BITES = 10;

	private final Gate gate;

	private volatile Duration delay = Duration.ZERO;

	private volatile int bytesPerSecond;

	private volatile boolean swallowing;

	Passage(Gate gate) {
		this.gate = gate;
	}

	void delay(Duration delay) {
		this.delay = delay;
	}

	void slow(int bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
	}

	void swallow() {
		this.swallowing = true;
	}

	/** Be as a way without faults, for what comes from now on. */
	void clear() {
		this.delay = Duration.ZERO;
		this.bytesPerSecond = 0;
		this.swallowing = false;
	}

	boolean swallows() {
		return this.swallowing;
	}

	/** How many bytes to take at once. */
	int bite(int most) {
		int rate = this.bytesPerSecond;
		return (rate > 0) ? Math.min(most, Math.max(1, rate / BITES)) : most;
	}

	/** Wait as long as so many bytes have to. */
	void pass(int count, BooleanSupplier givenUp) {
		this.gate.pass(givenUp);
		int rate = this.bytesPerSecond;
		Duration toll = (rate > 0) ? this.delay.plusMillis(1000L * count / rate) : this.delay;
		if (!toll.isZero()) {
			this.gate.linger(toll, givenUp);
		}
	}

}
