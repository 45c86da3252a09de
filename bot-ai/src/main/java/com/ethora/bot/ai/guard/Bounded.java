package com.ethora.bot.ai.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps so much, and forgets what was not looked at for the longest time.
 *
 * @param <K> what it is found by
 * @param <V> what is kept
 */
final class Bounded<K, V> extends LinkedHashMap<K, V> {

	static final int MAX = 10_000;

	private static final boolean BY_ACCESS = true;

	Bounded() {
		super(16, 0.75f, BY_ACCESS);
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > MAX;
	}

}
