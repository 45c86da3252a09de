package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Takes people out of a room and says why.
 */
final class Removal {

	private Removal() {
	}

	/**
	 * Take somebody out.
	 * @param room the room
	 * @param removed who
	 * @param reason the order's reason, empty if it gave none
	 * @param status what happened
	 */
	static void remove(Room room, Occupant removed, String reason, Status status) {
		room.occupants().remove(removed);
		Element marks = Presences.goneItem(room, removed);
		if (!reason.isEmpty()) {
			Element item = marks.children().get(0).with(Element.of("reason", Ns.MUC_USER).withText(reason));
			marks = marks.withNodes(List.of(item));
		}
		Presences.showGone(room, removed, List.of(), Presences.marked(marks, status));
	}

	/**
	 * Take everybody out because the room is gone.
	 * @param room the room
	 * @param destroy the order, with a reason and another place perhaps
	 */
	static void removeAll(Room room, Element destroy) {
		Element notice = new Element("destroy", Ns.MUC_USER, destroy.attributes(), List.of())
			.with(reason(destroy.textOf("reason", Ns.MUC_OWNER)));
		for (Occupant occupant : room.occupants().all()) {
			room.occupants().remove(occupant);
			Element marks = Presences.goneItem(room, occupant).with(notice);
			occupant.deliver(Element.of("presence", Ns.CLIENT)
				.with("from", room.place(occupant).toString())
				.with("type", "unavailable")
				.with(Presences.marked(marks, Status.SELF)));
		}
	}

	private static List<Element> reason(String reason) {
		return reason.isEmpty() ? List.of() : List.of(Element.of("reason", Ns.MUC_USER).withText(reason));
	}

}
