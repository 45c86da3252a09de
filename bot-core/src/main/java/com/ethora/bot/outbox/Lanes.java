package com.ethora.bot.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * The lanes to all rooms. They take turns: the one that was served goes to the end.
 */
final class Lanes {

	private final Map<Jid, Lane> lanes = new LinkedHashMap<>();

	Lane of(Jid room) {
		return this.lanes.computeIfAbsent(room, Lane::new);
	}

	@Nullable Lane nextReady() {
		return this.lanes.values().stream().filter(Lane::ready).findFirst().orElse(null);
	}

	void served(Lane lane) {
		this.lanes.remove(lane.room());
		this.lanes.put(lane.room(), lane);
	}

	void close() {
		this.lanes.values().forEach(Lane::close);
	}

	List<Letter> removePassing() {
		return this.lanes.values().stream().flatMap((lane) -> lane.removePassing().stream()).toList();
	}

	List<Letter> removeAll() {
		return this.lanes.values().stream().flatMap((lane) -> lane.removeAll().stream()).toList();
	}

}
