package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.Node;

import org.jspecify.annotations.Nullable;

/**
 * Tells people in a room who is there and who is gone.
 */
final class Presences {

	private Presences() {
	}

	/**
	 * Show somebody to one client.
	 * @param room the room
	 * @param shown who is shown
	 * @param viewer who sees it
	 * @param statuses what to say beside
	 */
	static void show(Room room, Occupant shown, Recipient viewer, Status... statuses) {
		viewer.deliver(available(room, shown).with(marked(item(room, shown), statuses)));
	}

	/**
	 * Tell a client that it is in the room now.
	 * @param room the room
	 * @param self who it is there as
	 * @param client the client
	 * @param id id of the presence that asked for it
	 * @param statuses what to say beside
	 */
	static void showSelf(Room room, Occupant self, Recipient client, @Nullable String id, Status... statuses) {
		Element marks = marked(item(room, self), Status.SELF, Status.NON_ANONYMOUS);
		client.deliver(available(room, self).with("id", id).with(marked(marks, statuses)));
	}

	/**
	 * Show somebody as changed to everybody.
	 * @param room the room
	 * @param shown who is shown
	 */
	static void showToAll(Room room, Occupant shown) {
		showToOthers(room, shown);
		shown.clients().forEach((client) -> show(room, shown, client, Status.SELF));
	}

	static void showToOthers(Room room, Occupant shown) {
		room.occupants()
			.all()
			.stream()
			.filter((other) -> other != shown)
			.forEach((other) -> other.clients().forEach((client) -> show(room, shown, client)));
	}

	/**
	 * Tell everybody that somebody is gone.
	 * @param room the room, which the occupant has left already
	 * @param gone who left, with the clients to be told so
	 * @param payload what else to say, such as a farewell
	 * @param marks the reasons
	 */
	static void showGone(Room room, Occupant gone, List<? extends Node> payload, Element marks) {
		Element presence = unavailable(room.place(gone)).with(payload);
		room.occupants().deliver(presence.with(marks));
		gone.deliver(presence.with(marked(marks, Status.SELF)));
	}

	/**
	 * Tell one client that it has left while the person stays with another one.
	 * @param room the room
	 * @param occupant the person
	 * @param client the client
	 */
	static void showLeft(Room room, Occupant occupant, Recipient client) {
		client.deliver(unavailable(room.place(occupant)).with(marked(goneItem(room, occupant), Status.SELF)));
	}

	static Element goneItem(Room room, Occupant gone) {
		return users(Element.of("item", Ns.MUC_USER)
			.with("affiliation", room.affiliation(gone).word())
			.with("role", Role.NONE.word())
			.with("jid", gone.person().toString()));
	}

	static Element marked(Element marks, Status... statuses) {
		return marks.with(List.of(statuses).stream().map(Status::toElement).toList());
	}

	private static Element available(Room room, Occupant shown) {
		return Element.of("presence", Ns.CLIENT).with("from", room.place(shown).toString()).with(shown.payload());
	}

	private static Element unavailable(Jid place) {
		return Element.of("presence", Ns.CLIENT).with("from", place.toString()).with("type", "unavailable");
	}

	private static Element item(Room room, Occupant shown) {
		String client = shown.clients().stream().findFirst().map(Recipient::jid).orElse(shown.person()).toString();
		return users(Element.of("item", Ns.MUC_USER)
			.with("affiliation", room.affiliation(shown).word())
			.with("role", shown.role().word())
			.with("jid", client));
	}

	private static Element users(Element item) {
		return Element.of("x", Ns.MUC_USER).with(item);
	}

}
