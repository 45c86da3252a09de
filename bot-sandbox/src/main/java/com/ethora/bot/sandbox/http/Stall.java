package com.ethora.bot.sandbox.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the network is a black hole at the moment: connections stay open, and nothing
 * passes in either direction.
 */
final class Stall {

	private final Set<StallGate> gates = ConcurrentHashMap.newKeySet();

	private volatile boolean stalled;

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

	void add(StallGate gate) {
		this.gates.add(gate);
	}

	void remove(StallGate gate) {
		this.gates.remove(gate);
	}

}
