package com.ethora.bot.boot.metrics;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import com.ethora.bot.Room;
import com.ethora.bot.ai.Occasion;

/**
 * What rooms are called in metrics: the first of each bot by their names, all others
 * alike, so that no number of rooms makes more meters than are wanted.
 */
final class RoomTags {

	private static final String ANY = "any";

	private static final String OTHER = "other";

	private static final String DIRECT = "direct";

	private final ToIntFunction<String> most;

	private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

	/**
	 * Create tags.
	 * @param most how many rooms of a bot are told apart
	 */
	RoomTags(ToIntFunction<String> most) {
		this.most = most;
	}

	String tag(Occasion occasion) {
		String bot = occasion.bot().name();
		int limit = this.most.applyAsInt(bot);
		return (limit == 0) ? ANY : occasion.room().map(Room::name).map((room) -> tag(bot, room, limit)).orElse(DIRECT);
	}

	private String tag(String bot, String room, int limit) {
		Set<String> known = this.told.computeIfAbsent(bot, (name) -> ConcurrentHashMap.newKeySet());
		if (known.contains(room)) {
			return room;
		}
		synchronized (known) {
			return (known.size() < limit && known.add(room)) || known.contains(room) ? room : OTHER;
		}
	}

	void forget(String bot) {
		this.told.remove(bot);
	}

}
