package com.ethora.bot.ai;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;

/**
 * What runs right now and wants to hear what people say or do in its room meanwhile: an
 * answer that can be stopped, a tool that waits for somebody's consent. Safe for use by
 * any thread.
 */
public final class Ears {

	private final Map<Place, List<Predicate<RoomEvent>>> open = new ConcurrentHashMap<>();

	/**
	 * Begin to hear.
	 * @param bot who hears
	 * @param room where
	 * @param ear told of everything; says whether it was meant for it. Must not wait.
	 * @return to end it
	 */
	public Runnable listen(Bot bot, Jid room, Predicate<RoomEvent> ear) {
		Place place = new Place(bot.name(), room);
		this.open.computeIfAbsent(place, (ignored) -> new CopyOnWriteArrayList<>()).add(ear);
		return () -> this.open.computeIfPresent(place, (ignored, ears) -> {
			ears.remove(ear);
			return ears.isEmpty() ? null : ears;
		});
	}

	/**
	 * Something is said or done.
	 * @param bot who hears it
	 * @param event what
	 * @return whether it was meant for something that runs
	 */
	public boolean take(Bot bot, RoomEvent event) {
		return this.open.getOrDefault(new Place(bot.name(), event.room()), List.of())
			.stream()
			.anyMatch((ear) -> ear.test(event));
	}

	private record Place(String bot, Jid room) {
	}

}
