package com.ethora.bot.sandbox.muc;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * All rooms.
 */
final class Rooms {

	private final Map<String, Room> rooms = new LinkedHashMap<>();

	private final String domain;

	private final int history;

	private final Clock clock;

	Rooms(String domain, int history, Clock clock) {
		this.domain = domain;
		this.history = history;
		this.clock = clock;
	}

	Collection<Room> all() {
		return List.copyOf(this.rooms.values());
	}

	Optional<Room> find(String local) {
		return Optional.ofNullable(this.rooms.get(local));
	}

	Room get(String local) {
		return find(local)
			.orElseThrow(() -> new StanzaException(Condition.ITEM_NOT_FOUND, "Conference room does not exist"));
	}

	Room create(String local) {
		Room room = new Room(Jid.bare(local, this.domain), this.history, this.clock);
		this.rooms.put(room.jid().local(), room);
		return room;
	}

	void remove(Room room) {
		this.rooms.remove(room.jid().local());
	}

}
