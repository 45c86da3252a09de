package com.ethora.bot.sandbox.muc;

import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What is said through a room but not to everybody: private messages and invitations.
 */
final class Whispers {

	private final Directory directory;

	Whispers(Directory directory) {
		this.directory = directory;
	}

	/**
	 * Pass a message to one person in the room.
	 * @param room the room
	 * @param sender who sends it
	 * @param nick whom to
	 * @param stanza the message
	 */
	void whisper(Room room, Recipient sender, String nick, Element stanza) {
		Occupant author = room.occupant(sender.jid());
		Occupant addressee = room.occupants()
			.named(nick)
			.orElseThrow(
					() -> new StanzaException(Condition.ITEM_NOT_FOUND, "There is nobody of that name in the room"));
		Element message = stanza.with("from", room.place(author).toString());
		addressee.deliver(message.has("x", Ns.MUC_USER) ? message : message.with(Element.of("x", Ns.MUC_USER)));
	}

	/**
	 * Pass on invitations, and refusals of them.
	 * @param room the room
	 * @param sender who sends it
	 * @param stanza the message
	 * @return whether the message held any
	 */
	boolean passOn(Room room, Recipient sender, Element stanza) {
		Optional<Element> orders = stanza.child("x", Ns.MUC_USER);
		if (orders.isEmpty()) {
			return false;
		}
		orders.get().children("invite", Ns.MUC_USER).forEach((invite) -> invite(room, sender, invite));
		orders.get().children("decline", Ns.MUC_USER).forEach((decline) -> decline(room, sender, decline));
		return orders.get().has("invite", Ns.MUC_USER) || orders.get().has("decline", Ns.MUC_USER);
	}

	private void invite(Room room, Recipient sender, Element invite) {
		room.occupant(sender.jid());
		Jid invited = Jid.parse(invite.attribute("to").orElse(""));
		if (room.config().membersOnly()) {
			room.requireAffiliation(sender.jid(), Affiliation.ADMIN);
			room.members().admit(invited.bare(), false);
		}
		Element message = message(room, sender, invited, invite)
			.with(Element.of("x", Ns.CONFERENCE).with("jid", room.jid().toString()));
		if (!this.directory.deliver(invited, message)) {
			throw new StanzaException(Condition.ITEM_NOT_FOUND, "The invited person is not connected");
		}
	}

	private void decline(Room room, Recipient sender, Element decline) {
		Jid inviter = Jid.parse(decline.attribute("to").orElse(""));
		this.directory.deliver(inviter, message(room, sender, inviter, decline));
	}

	private static Element message(Room room, Recipient sender, Jid to, Element order) {
		Element passed = order.with("to", null).with("from", sender.jid().bare().toString());
		return Element.of("message", Ns.CLIENT)
			.with("from", room.jid().toString())
			.with("to", to.toString())
			.with(Element.of("x", Ns.MUC_USER).with(passed));
	}

}
