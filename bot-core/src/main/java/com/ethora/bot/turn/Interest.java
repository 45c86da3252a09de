package com.ethora.bot.turn;

import java.util.Set;

import com.ethora.bot.RoomEvent;

/**
 * What a handler wants to be told besides people's words. Nothing else is kept for it.
 *
 * @param media whether messages that show files pass the gate
 * @param events what else of that which happens in rooms
 */
public record Interest(boolean media, Set<Class<? extends RoomEvent>> events) {

	/** Words only. */
	public static final Interest WORDS = new Interest(false, Set.of());

	public Interest {
		events = Set.copyOf(events);
	}

	/** Whether an event is to be told. */
	boolean covers(RoomEvent event) {
		return this.events.contains(event.getClass());
	}

}
