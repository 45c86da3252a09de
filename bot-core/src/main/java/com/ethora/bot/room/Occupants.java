package com.ethora.bot.room;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;

/**
 * Who is in a room, as its events tell. Changed on the timeline, asked by any thread.
 */
final class Occupants {

	/** Who comes after so many is not remembered: a room must not fill the memory. */
	static final int MAX = 20_001;

	private final Map<String, Occupant> byNick = new ConcurrentHashMap<>();

	void received(RoomEvent event) {
		if (event instanceof RoomEvent.Entered entered) {
			entered(entered.occupant());
		}
		else if (event instanceof RoomEvent.Left left) {
			this.byNick.remove(left.nick());
		}
		else if (event instanceof RoomEvent.RoleChanged changed) {
			this.byNick.computeIfPresent(changed.nick(),
					(nick, known) -> with(known, known.affiliation(), changed.role()));
		}
		else if (event instanceof RoomEvent.AffiliationChanged changed && changed.nick() != null) {
			this.byNick.computeIfPresent(changed.nick(),
					(nick, known) -> with(known, changed.affiliation(), known.role()));
		}
	}

	void clear() {
		this.byNick.clear();
	}

	List<Occupant> all() {
		return List.copyOf(this.byNick.values());
	}

	private void entered(Occupant occupant) {
		if (this.byNick.size() < MAX || this.byNick.containsKey(occupant.nick())) {
			this.byNick.put(occupant.nick(), occupant);
		}
	}

	private static Occupant with(Occupant known, Affiliation affiliation, Role role) {
		return new Occupant(known.sender(), affiliation, role, known.jid());
	}

}
