package com.ethora.bot.sandbox.muc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Who gets the messages of a room without being in it, by bare address, and under which
 * name the room knows them.
 */
final class Subscribers {

	private final Map<Jid, String> nicks = new LinkedHashMap<>();

	void add(Jid person, String nick) {
		this.nicks.put(person, nick);
	}

	void remove(Jid person) {
		this.nicks.remove(person);
	}

	Set<Jid> all() {
		return Set.copyOf(this.nicks.keySet());
	}

	Optional<String> nick(Jid person) {
		return Optional.ofNullable(this.nicks.get(person));
	}

	/**
	 * A message as subscribers get it.
	 * @param room the room
	 * @param message what was said there
	 * @param id the id of the message in the room's archive
	 * @return the message in an event
	 */
	static Element wrap(Room room, Element message, long id) {
		Element item = Element.of("item", Ns.PUBSUB_EVENT).with("id", Long.toString(id)).with(message);
		Element items = Element.of("items", Ns.PUBSUB_EVENT).with("node", Ns.MUC_SUB_MESSAGES).with(item);
		return Element.of("message", Ns.CLIENT)
			.with("from", room.jid().toString())
			.with(Element.of("event", Ns.PUBSUB_EVENT).with(items));
	}

}
