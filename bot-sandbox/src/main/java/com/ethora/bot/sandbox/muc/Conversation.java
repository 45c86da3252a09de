package com.ethora.bot.sandbox.muc;

import java.util.List;

import com.ethora.bot.sandbox.archive.ArchiveIds;
import com.ethora.bot.sandbox.archive.ArchivedMessage;
import com.ethora.bot.sandbox.archive.Correction;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What is said to everybody in a room: it gets an id, is kept where it lasts, and goes to
 * all clients in the same order.
 */
final class Conversation {

	private final ArchiveIds ids;

	private final Broadcasts broadcasts;

	private final Directory directory;

	Conversation(ArchiveIds ids, DeliveryFaults faults, Directory directory) {
		this.ids = ids;
		this.directory = directory;
		this.broadcasts = new Broadcasts(faults);
	}

	void say(Room room, Recipient sender, Element stanza) {
		Occupant author = room.occupant(sender.jid());
		if (author.role() == Role.VISITOR) {
			throw new StanzaException(Condition.FORBIDDEN,
					"Visitors are not allowed to send messages to all occupants");
		}
		if (room.members().isSilent(author.person())) {
			throw new StanzaException(Condition.FORBIDDEN, "You are banned in this room!");
		}
		if (stanza.child("translate", Ns.CLIENT).filter((order) -> order.attribute("source").isEmpty()).isPresent()) {
			throw new StanzaException(Condition.BAD_REQUEST, "Nothing is translated from an unknown language");
		}
		Element message = stanza.without(Conversation::isForged)
			.with("type", "groupchat")
			.with("from", room.place(author).toString())
			.with("to", null);
		switch (MessageKind.of(message)) {
			case LASTING -> keep(room, author, sender, message);
			case PASSING -> room.occupants().deliver(message.withFirst(List.of(stanzaId(room, this.ids.next()))));
			case SUBJECT -> changeSubject(room, message);
			case EDIT -> edit(room, author, message);
			case DELETION -> delete(room, author, message);
		}
	}

	private void keep(Room room, Occupant author, Recipient sender, Element message) {
		long id = this.ids.next();
		Element marked = message.withFirst(List.of(archived(room, id), stanzaId(room, id)));
		room.members().seen(author.person(), message);
		room.archive().append(new ArchivedMessage(id, author.person(), marked.with(realAddress(sender))));
		this.broadcasts.send(room, sender.jid(), marked);
		tellSubscribers(room, marked, id);
	}

	/** Who is there is told anyway. */
	private void tellSubscribers(Room room, Element message, long id) {
		for (Jid person : room.subscribers().all()) {
			if (room.occupants().person(person).isEmpty()) {
				Element said = message.with("to", person.toString());
				this.directory.deliver(person, Subscribers.wrap(room, said, id).with("to", person.toString()));
			}
		}
	}

	private void changeSubject(Room room, Element message) {
		room.subject(message.with("id", null));
		room.occupants().deliver(message.withFirst(List.of(stanzaId(room, this.ids.next()))));
	}

	private void edit(Room room, Occupant author, Element message) {
		Element replace = message.child("replace", Ns.CLIENT).orElseThrow();
		long now = this.ids.next();
		correct(room, author, message, replace, now, Correction.edit(replace.attribute("text").orElse(""), now));
	}

	private void delete(Room room, Occupant author, Element message) {
		long now = this.ids.next();
		correct(room, author, message, message.child("delete", Ns.CLIENT).orElseThrow(), now, Correction.delete(now));
	}

	// Ethora says nothing when the message is somebody else's or is not there.
	private void correct(Room room, Occupant author, Element message, Element order, long now, Correction correction) {
		if (room.archive().correct(order.attribute("id").orElse(""), author.person(), correction)) {
			room.occupants().deliver(message.withFirst(List.of(stanzaId(room, now))));
		}
	}

	private static boolean isForged(Element child) {
		return child.is("stanza-id", Ns.STANZA_ID) || child.is("archived", Ns.ARCHIVED);
	}

	private static Element archived(Room room, long id) {
		return marker("archived", Ns.ARCHIVED, room, id);
	}

	private static Element stanzaId(Room room, long id) {
		return marker("stanza-id", Ns.STANZA_ID, room, id);
	}

	private static Element marker(String name, String namespace, Room room, long id) {
		return Element.of(name, namespace).with("by", room.jid().toString()).with("id", Long.toString(id));
	}

	// The archive of a room where addresses are shown tells them too.
	private static Element realAddress(Recipient sender) {
		return Element.of("x", Ns.MUC_USER).with(Element.of("item", Ns.MUC_USER).with("jid", sender.jid().toString()));
	}

}
