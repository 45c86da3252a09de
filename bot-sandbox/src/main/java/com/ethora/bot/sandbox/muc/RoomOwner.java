package com.ethora.bot.sandbox.muc;

import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Settings of rooms, and their end (XEP-0045, section 10).
 */
final class RoomOwner {

	private final Rooms rooms;

	RoomOwner(Rooms rooms) {
		this.rooms = rooms;
	}

	void form(Room room, Iq iq) {
		room.requireAffiliation(iq.from(), Affiliation.OWNER);
		iq.answer(Element.of("query", Ns.MUC_OWNER).with(room.config().toForm().toElement()));
	}

	void change(Room room, Iq iq) {
		room.requireAffiliation(iq.from(), Affiliation.OWNER);
		Optional<Element> destroy = iq.payload().child("destroy", Ns.MUC_OWNER);
		if (destroy.isPresent()) {
			this.rooms.remove(room);
			Removal.removeAll(room, destroy.get());
		}
		else if (Form.in(iq.payload()).type().equals("submit")) {
			room.config(room.config().with(Form.in(iq.payload())));
			room.occupants().deliver(changed(room));
		}
		iq.answer();
	}

	private static Element changed(Room room) {
		return Element.of("message", Ns.CLIENT)
			.with("from", room.jid().toString())
			.with("type", "groupchat")
			.with(Element.of("x", Ns.MUC_USER).with(Status.CONFIGURATION_CHANGED.toElement()));
	}

}
