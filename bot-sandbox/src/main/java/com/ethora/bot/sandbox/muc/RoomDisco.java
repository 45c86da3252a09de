package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What rooms and their service tell about themselves (XEP-0030).
 */
final class RoomDisco {

	private static final List<String> SERVICE = List.of(Ns.DISCO_INFO, Ns.DISCO_ITEMS, Ns.MUC, Ns.PING);

	private static final List<String> ROOM = List.of(Ns.DISCO_INFO, Ns.DISCO_ITEMS, Ns.MUC, Ns.MAM, Ns.STANZA_ID,
			Ns.MUC_SUB, "muc_nonanonymous", "muc_persistent", "muc_public", "muc_unmoderated", "muc_unsecured");

	private final Rooms rooms;

	RoomDisco(Rooms rooms) {
		this.rooms = rooms;
	}

	void serviceInfo(Iq iq) {
		iq.answer(info("Rooms", SERVICE));
	}

	void serviceItems(Iq iq) {
		iq.answer(Element.of("query", Ns.DISCO_ITEMS).with(this.rooms.all().stream().map(RoomDisco::item).toList()));
	}

	void roomInfo(Room room, Iq iq) {
		Form form = Form.of("result", "http://jabber.org/protocol/muc#roominfo")
			.with("muc#roominfo_description", room.config().description())
			.with("muc#roominfo_occupants", Integer.toString(room.occupants().count()));
		iq.answer(info(room.config().name(), ROOM)
			.with(feature(room.config().membersOnly() ? "muc_membersonly" : "muc_open"))
			.with(form.toElement()));
	}

	void roomItems(Room room, Iq iq) {
		iq.answer(Element.of("query", Ns.DISCO_ITEMS)
			.with(room.occupants()
				.all()
				.stream()
				.map((occupant) -> Element.of("item", Ns.DISCO_ITEMS)
					.with("jid", room.place(occupant).toString())
					.with("name", occupant.nick()))
				.toList()));
	}

	private static Element item(Room room) {
		return Element.of("item", Ns.DISCO_ITEMS).with("jid", room.jid().toString()).with("name", room.config().name());
	}

	private static Element info(String name, List<String> features) {
		return Element.of("query", Ns.DISCO_INFO)
			.with(Element.of("identity", Ns.DISCO_INFO)
				.with("category", "conference")
				.with("type", "text")
				.with("name", name))
			.with(features.stream().map(RoomDisco::feature).toList());
	}

	private static Element feature(String name) {
		return Element.of("feature", Ns.DISCO_INFO).with("var", name);
	}

}
