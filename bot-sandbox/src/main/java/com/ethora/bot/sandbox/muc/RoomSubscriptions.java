package com.ethora.bot.sandbox.muc;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Subscribing to rooms, and what one is subscribed to.
 */
final class RoomSubscriptions {

	private final Rooms rooms;

	RoomSubscriptions(Rooms rooms) {
		this.rooms = rooms;
	}

	void subscribe(Room room, Iq iq) {
		Jid person = iq.from().bare();
		room.members().check(person, room.config().membersOnly());
		String nick = iq.payload().attribute("nick").orElseThrow(() -> new StanzaException(Condition.BAD_REQUEST));
		room.subscribers().add(person, nick);
		iq.answer(iq.payload());
	}

	void unsubscribe(Room room, Iq iq) {
		room.subscribers().remove(iq.from().bare());
		iq.answer();
	}

	void list(Iq iq) {
		Jid person = iq.from().bare();
		Element list = Element.of("subscriptions", Ns.MUC_SUB);
		for (Room room : this.rooms.all()) {
			list = room.subscribers().nick(person).map((nick) -> entry(room, nick)).map(list::with).orElse(list);
		}
		iq.answer(list);
	}

	private static Element entry(Room room, String nick) {
		return Element.of("subscription", Ns.MUC_SUB)
			.with("jid", room.jid().toString())
			.with("nick", nick)
			.with(Element.of("event", Ns.MUC_SUB).with("node", Ns.MUC_SUB_MESSAGES));
	}

}
