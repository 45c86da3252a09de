package com.ethora.bot.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * What rooms have shown of ours lately. A message that is handled once more, because the
 * process ended before the cursor had moved, gets the same replies: they are not to be
 * seen twice.
 */
final class Shown {

	private final Map<Key, Delivery> deliveries;

	Shown(int memory) {
		this.deliveries = new LinkedHashMap<>() {

			@Override
			protected boolean removeEldestEntry(Map.Entry<Key, Delivery> eldest) {
				return size() > memory;
			}

		};
	}

	void add(Delivery delivery) {
		this.deliveries.put(new Key(delivery.room(), delivery.id()), delivery);
	}

	@Nullable Delivery find(Jid room, String id) {
		return this.deliveries.get(new Key(room, id));
	}

	private record Key(Jid room, String id) {
	}

}
