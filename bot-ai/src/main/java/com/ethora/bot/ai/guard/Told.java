package com.ethora.bot.ai.guard;

import java.util.Map;

/**
 * Remembers who was told that there is nothing left, so that each of them is told once
 * until there is something again. Safe for use by any thread.
 */
final class Told {

	private final Map<String, Long> times = new Bounded<>();

	private final Map<Listener, Long> told = new Bounded<>();

	/** There was enough. */
	synchronized void enough(String account) {
		this.times.computeIfPresent(account, (name, time) -> time + 1);
	}

	/**
	 * There was not enough.
	 * @param account of what
	 * @param asker for whom
	 * @return whether they have been told before, and there was not enough since
	 */
	synchronized boolean again(String account, String asker) {
		Long time = this.times.computeIfAbsent(account, (name) -> 0L);
		return time.equals(this.told.put(new Listener(account, asker), time));
	}

	private record Listener(String account, String asker) {
	}

}
