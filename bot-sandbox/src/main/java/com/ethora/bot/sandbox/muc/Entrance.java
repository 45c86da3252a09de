package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.Node;

/**
 * Coming into rooms, changing while there, and leaving.
 */
final class Entrance {

	/**
	 * Come in, or change one's presence while being in.
	 * @param room the room
	 * @param client who sent the presence
	 * @param presence the presence; its nickname was checked
	 * @param created whether the room was made for it
	 */
	void enter(Room room, Recipient client, Element presence, boolean created) {
		Jid person = client.jid().bare();
		room.members().check(person, room.config().membersOnly());
		boolean change = room.occupants().of(client.jid()).isPresent() && !presence.has("x", Ns.MUC);
		room.members().admit(person, created);
		room.members().seen(person, presence);
		Occupant occupant = occupant(room, person);
		occupant.payload(payload(presence));
		if (!change) {
			showOthers(room, occupant, client);
		}
		occupant.add(client);
		Presences.showToOthers(room, occupant);
		String id = presence.attribute("id").orElse(null);
		Presences.showSelf(room, occupant, client, id, created ? new Status[] { Status.CREATED } : new Status[0]);
		if (!change) {
			client.deliver(room.subject());
		}
	}

	/**
	 * Leave.
	 * @param room the room
	 * @param client who leaves; nothing happens when not in the room
	 * @param presence the last presence, with a farewell perhaps
	 */
	void leave(Room room, Recipient client, Element presence) {
		room.occupants().of(client.jid()).ifPresent((occupant) -> {
			if (occupant.clients().size() > 1) {
				occupant.remove(client.jid());
				Presences.showLeft(room, occupant, client);
			}
			else {
				room.occupants().remove(occupant);
				Presences.showGone(room, occupant, payload(presence), Presences.goneItem(room, occupant));
			}
		});
	}

	/**
	 * Take a person out as if the server had forgotten: nobody is told.
	 * @param room the room
	 * @param nick who
	 * @return whether there was such a person
	 */
	boolean forget(Room room, String nick) {
		return room.occupants().named(nick).map((occupant) -> {
			room.occupants().remove(occupant);
			return true;
		}).orElse(false);
	}

	private static Occupant occupant(Room room, Jid person) {
		return room.occupants().person(person).orElseGet(() -> {
			Occupant occupant = new Occupant(person.local(), person, room.members().affiliation(person).role());
			room.occupants().add(occupant);
			return occupant;
		});
	}

	private static void showOthers(Room room, Occupant newcomer, Recipient client) {
		room.occupants()
			.all()
			.stream()
			.filter((other) -> other != newcomer)
			.forEach((other) -> Presences.show(room, other, client));
	}

	// The room speaks in muc#user, so what a client says there is left out.
	private static List<Node> payload(Element presence) {
		return presence.without((child) -> child.is("x", Ns.MUC) || child.is("x", Ns.MUC_USER)).nodes();
	}

}
