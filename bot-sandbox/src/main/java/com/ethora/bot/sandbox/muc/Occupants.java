package com.ethora.bot.sandbox.muc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Who is in a room, in the order of coming.
 */
final class Occupants {

	private final Map<String, Occupant> byNick = new LinkedHashMap<>();

	Collection<Occupant> all() {
		return List.copyOf(this.byNick.values());
	}

	int count() {
		return this.byNick.size();
	}

	Optional<Occupant> named(String nick) {
		return Optional.ofNullable(this.byNick.get(nick));
	}

	Optional<Occupant> person(Jid person) {
		return this.byNick.values().stream().filter((occupant) -> occupant.person().equals(person)).findFirst();
	}

	/**
	 * The occupant one client is there as.
	 * @param client the client's full address
	 * @return the occupant, or nothing if this client is not in the room
	 */
	Optional<Occupant> of(Jid client) {
		return person(client.bare()).filter((occupant) -> occupant.has(client));
	}

	void add(Occupant occupant) {
		this.byNick.put(occupant.nick(), occupant);
	}

	void remove(Occupant occupant) {
		this.byNick.remove(occupant.nick());
	}

	void deliver(Element stanza) {
		all().forEach((occupant) -> occupant.deliver(stanza));
	}

}
