package com.ethora.bot.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * What rooms have shown of ours since their cursors. A message that is handled once more,
 * because the process ended before the cursor had moved, gets the same replies: they are
 * not to be seen twice.
 */
final class Shown {

	/**
	 * Far more than a room has behind its cursor: what is never settled goes in the end.
	 */
	private static final int MEMORY = 50_000;

	private final Map<Key, Delivery> deliveries = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Delivery> eldest) {
			return size() > MEMORY;
		}

	};

	void add(Delivery delivery) {
		this.deliveries.put(new Key(delivery.room(), delivery.id()), delivery);
	}

	@Nullable Delivery find(Jid room, String id) {
		return this.deliveries.get(new Key(room, id));
	}

	/** Nobody will send this one again. */
	void settle(Jid room, String id) {
		this.deliveries.remove(new Key(room, id));
	}

	private record Key(Jid room, String id) {
	}

}
