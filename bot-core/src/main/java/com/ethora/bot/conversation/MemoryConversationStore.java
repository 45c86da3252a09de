package com.ethora.bot.conversation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps texts in memory, and forgets those that were not asked for longest when there are
 * too many.
 */
public final class MemoryConversationStore implements ConversationStore {

	private final Map<String, String> texts;

	/**
	 * Create a store.
	 * @param most how many texts it keeps
	 */
	public MemoryConversationStore(int most) {
		if (most < 1) {
			throw new IllegalArgumentException("'most' must be positive, but was %d".formatted(most));
		}
		this.texts = new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
				return size() > most;
			}

		};
	}

	@Override
	public synchronized @Nullable String get(String key) {
		return this.texts.get(key);
	}

	@Override
	public synchronized void put(String key, String text) {
		this.texts.put(key, text);
	}

	@Override
	public synchronized boolean putIfAbsent(String key, String text) {
		return this.texts.putIfAbsent(key, text) == null;
	}

	@Override
	public synchronized boolean replace(String key, String old, String text) {
		return this.texts.replace(key, old, text);
	}

	@Override
	public synchronized void remove(String key) {
		this.texts.remove(key);
	}

}
