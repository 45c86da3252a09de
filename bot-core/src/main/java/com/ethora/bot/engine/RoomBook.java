package com.ethora.bot.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.ethora.bot.Jid;
import com.ethora.bot.Room;

/**
 * The rooms a bot is to be in, from one start to the next: those of its settings until
 * they are left, and those it has entered since. Safe for use by any thread.
 */
final class RoomBook {

	private final Function<Jid, Room> rooms;

	private final Map<Jid, Room> entries = new LinkedHashMap<>();

	RoomBook(List<Jid> configured, Function<Jid, Room> rooms) {
		this.rooms = rooms;
		configured.forEach(this::add);
	}

	synchronized Room add(Jid room) {
		return this.entries.computeIfAbsent(room, this.rooms);
	}

	synchronized void remove(Jid room) {
		this.entries.remove(room);
	}

	synchronized List<Jid> addresses() {
		return List.copyOf(this.entries.keySet());
	}

	synchronized List<Room> all() {
		return List.copyOf(this.entries.values());
	}

	synchronized Optional<Room> find(String name) {
		return this.entries.values()
			.stream()
			.filter((room) -> room.jid().toString().equals(name) || room.name().equals(name))
			.findFirst();
	}

}
