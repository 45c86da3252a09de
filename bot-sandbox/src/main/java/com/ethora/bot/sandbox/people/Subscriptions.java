package com.ethora.bot.sandbox.people;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Who sees whose presence, and what they say to each other about it (RFC 6121, sections 3
 * and 4).
 */
final class Subscriptions {

	private final Rosters rosters;

	private final Online online;

	Subscriptions(Rosters rosters, Online online) {
		this.rosters = rosters;
		this.online = online;
	}

	/**
	 * Take what one person says to another about seeing presence.
	 * @param from who says it
	 * @param to to whom
	 * @param type what
	 */
	void say(Jid from, Jid to, String type) {
		switch (type) {
			case "subscribe" -> ask(from, to);
			case "subscribed" -> admit(from, to);
			case "unsubscribe" -> withdraw(from, to);
			case "unsubscribed" -> dismiss(from, to);
			default -> probe(from, to);
		}
	}

	private void ask(Jid from, Jid to) {
		if (this.rosters.get(to, from).from()) {
			this.rosters.change(from, to, (item) -> item.seeing(true));
			tell(to, from, "subscribed");
			show(to, from);
			return;
		}
		this.rosters.change(from, to, (item) -> item.to() ? item : item.asking());
		this.rosters.pending(to).add(from);
		tell(from, to, "subscribe");
	}

	private void admit(Jid from, Jid to) {
		if (!this.rosters.pending(from).remove(to)) {
			return;
		}
		this.rosters.change(from, to, (item) -> item.seen(true));
		this.rosters.change(to, from, (item) -> item.seeing(true));
		tell(from, to, "subscribed");
		show(from, to);
	}

	private void withdraw(Jid from, Jid to) {
		this.rosters.pending(to).remove(from);
		changeIfThere(from, to, false);
		changeIfThere(to, from, true);
		tell(from, to, "unsubscribe");
		hide(to, from);
	}

	private void dismiss(Jid from, Jid to) {
		boolean waited = this.rosters.pending(from).remove(to);
		if (!waited && !this.rosters.get(from, to).from()) {
			return;
		}
		changeIfThere(from, to, true);
		changeIfThere(to, from, false);
		tell(from, to, "unsubscribed");
		hide(from, to);
	}

	private void changeIfThere(Jid person, Jid contact, boolean seen) {
		if (this.rosters.has(person, contact)) {
			this.rosters.change(person, contact, (item) -> seen ? item.seen(false) : item.seeing(false));
		}
	}

	private void probe(Jid from, Jid to) {
		if (this.rosters.get(to, from).from()) {
			show(to, from);
		}
	}

	/** Take a person off another's list with all that they see of each other. */
	void part(Jid person, Jid contact) {
		if (this.rosters.get(person, contact).to() || this.rosters.get(person, contact).asked()) {
			withdraw(person, contact);
		}
		dismiss(person, contact);
	}

	/** A client shows to those who see it. */
	void broadcast(Recipient client, Element presence) {
		this.rosters.all(client.jid().bare())
			.stream()
			.filter(RosterItem::from)
			.flatMap((item) -> this.online.available(item.jid()).stream())
			.forEach((contact) -> contact.deliver(presence));
	}

	/** A client comes: it sees whom it may see, and who wants to see it. */
	void welcome(Recipient client) {
		Jid person = client.jid().bare();
		this.rosters.all(person)
			.stream()
			.filter(RosterItem::to)
			.flatMap((item) -> this.online.available(item.jid()).stream())
			.flatMap((contact) -> this.online.presence(contact).stream())
			.forEach(client::deliver);
		List.copyOf(this.rosters.pending(person)).forEach((from) -> client.deliver(word(from, "subscribe")));
	}

	private void tell(Jid from, Jid to, String type) {
		this.online.available(to).forEach((client) -> client.deliver(word(from, type)));
	}

	private void show(Jid person, Jid to) {
		this.online.available(person)
			.stream()
			.flatMap((client) -> this.online.presence(client).stream())
			.forEach((presence) -> this.online.available(to).forEach((client) -> client.deliver(presence)));
	}

	private void hide(Jid person, Jid from) {
		this.online.available(person)
			.forEach((client) -> this.online.available(from)
				.forEach((other) -> other.deliver(word(client.jid(), "unavailable"))));
	}

	private static Element word(Jid from, String type) {
		return Element.of("presence", Ns.CLIENT).with("from", from.toString()).with("type", type);
	}

}
