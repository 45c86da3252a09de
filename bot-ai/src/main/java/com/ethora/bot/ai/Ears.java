package com.ethora.bot.ai;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;

/**
 * What runs right now and wants to hear what people say or do meanwhile, in its room or
 * in its talk with one person: an answer that can be stopped, a tool that waits for
 * somebody's consent. Safe for use by any thread.
 */
public final class Ears {

	private final Open<RoomEvent> rooms = new Open<>();

	private final Open<DirectMessage> alone = new Open<>();

	/**
	 * Begin to hear.
	 * @param bot who hears
	 * @param room where
	 * @param ear told of everything; says whether it was meant for it. Must not wait.
	 * @return to end it
	 */
	public Runnable listen(Bot bot, Jid room, Predicate<RoomEvent> ear) {
		return this.rooms.add(new Place(bot.name(), room), ear);
	}

	/** Begin to hear somebody who talks to the bot alone. */
	Runnable listen(Bot bot, Peer peer, Predicate<DirectMessage> ear) {
		return this.alone.add(new Place(bot.name(), peer.jid()), ear);
	}

	/**
	 * Something is said or done in a room.
	 * @param bot who hears it
	 * @param event what
	 * @return whether it was meant for something that runs
	 */
	public boolean take(Bot bot, RoomEvent event) {
		return this.rooms.tell(new Place(bot.name(), event.room()), event);
	}

	/** Something is said to the bot alone. */
	boolean take(Bot bot, DirectMessage message) {
		return this.alone.tell(new Place(bot.name(), message.peer().jid()), message);
	}

	private record Place(String bot, Jid where) {
	}

	/**
	 * Who listens, by the place.
	 *
	 * @param <T> what is heard there
	 */
	private static final class Open<T> {

		private final Map<Place, List<Predicate<T>>> ears = new ConcurrentHashMap<>();

		Runnable add(Place place, Predicate<T> ear) {
			this.ears.computeIfAbsent(place, (ignored) -> new CopyOnWriteArrayList<>()).add(ear);
			return () -> this.ears.computeIfPresent(place, (ignored, open) -> {
				open.remove(ear);
				return open.isEmpty() ? null : open;
			});
		}

		/** One word may be meant for all that run. */
		boolean tell(Place place, T heard) {
			return this.ears.getOrDefault(place, List.of())
				.stream()
				.map((ear) -> ear.test(heard))
				.reduce(false, Boolean::logicalOr);
		}

	}

}
