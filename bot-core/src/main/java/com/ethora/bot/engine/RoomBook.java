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

	/** By address, as handlers ask for the room of each message. */
	private final Map<String, Room> entries = new LinkedHashMap<>();

	RoomBook(List<Jid> configured, Function<Jid, Room> rooms) {
		this.rooms = rooms;
		configured.forEach(this::add);
	}

	synchronized Room add(Jid room) {
		return this.entries.computeIfAbsent(room.toString(), (address) -> this.rooms.apply(room));
	}

	synchronized void remove(Jid room) {
		this.entries.remove(room.toString());
	}

	synchronized List<Jid> addresses() {
		return this.entries.values().stream().map(Room::jid).toList();
	}

	synchronized List<Room> all() {
		return List.copyOf(this.entries.values());
	}

	synchronized Optional<Room> find(String name) {
		return Optional.ofNullable(this.entries.get(name))
			.or(() -> this.entries.values().stream().filter((room) -> room.name().equals(name)).findFirst());
	}

}
