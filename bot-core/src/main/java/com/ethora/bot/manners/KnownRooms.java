package com.ethora.bot.manners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.ethora.bot.Jid;

/**
 * Rooms to remember from one start to the next: those the bot was invited to, say. Safe
 * for use by any thread.
 */
final class KnownRooms {

	private final Set<Jid> rooms = new LinkedHashSet<>();

	/** Left before it was known what was written: not to be learnt again. */
	private final Set<Jid> forgotten = new LinkedHashSet<>();

	synchronized boolean add(Jid room, int max) {
		this.forgotten.remove(room);
		return this.rooms.size() < max && this.rooms.add(room);
	}

	synchronized boolean remove(Jid room) {
		if (this.forgotten.size() < Invitations.MAX_ROOMS) {
			this.forgotten.add(room);
		}
		return this.rooms.remove(room);
	}

	synchronized boolean contains(Jid room) {
		return this.rooms.contains(room);
	}

	synchronized List<Jid> all() {
		return List.copyOf(this.rooms);
	}

	synchronized String text() {
		return String.join("\n", this.rooms.stream().map(Jid::toString).toList());
	}

	/** Learn what was written before. */
	synchronized void merge(String text, int max) {
		text.lines().limit(max).forEach((line) -> {
			try {
				Jid room = Jid.parse(line).bare();
				room.requireLocal();
				if (!this.forgotten.contains(room)) {
					add(room, max);
				}
			}
			catch (IllegalArgumentException | IllegalStateException ex) {
				// It is not ours, or it was written by another version: nothing is lost.
			}
		});
		this.forgotten.clear();
	}

}
