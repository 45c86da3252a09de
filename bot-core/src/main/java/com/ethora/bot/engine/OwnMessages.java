package com.ethora.bot.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;

/**
 * The newest messages of the bot, by the rooms' ids of them. Safe for use by any thread.
 */
final class OwnMessages {

	private static final int MEMORY = 10_000;

	private final Map<Key, Boolean> known = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
			return size() > MEMORY;
		}
	};

	synchronized void add(Delivery delivery) {
		if (delivery.archiveId() != null) {
			this.known.put(new Key(delivery.room(), delivery.archiveId()), true);
		}
	}

	synchronized boolean contains(Jid room, String archiveId) {
		return this.known.containsKey(new Key(room, archiveId));
	}

	private record Key(Jid room, String archiveId) {
	}

}
