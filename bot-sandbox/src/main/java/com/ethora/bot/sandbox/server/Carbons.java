package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Copies of messages for the other clients of a person (XEP-0280).
 */
final class Carbons {

	private final Sessions sessions;

	Carbons(Sessions sessions) {
		this.sessions = sessions;
	}

	void enable(Iq iq) {
		wanted(iq, true);
	}

	void disable(Iq iq) {
		wanted(iq, false);
	}

	private void wanted(Iq iq, boolean copies) {
		this.sessions.find(iq.from()).ifPresent((session) -> session.wantsCopies(copies));
		iq.answer();
	}

	/**
	 * Copy a message that goes from person to person.
	 * @param message the message
	 * @param to whom it goes to
	 */
	void copy(Element message, Jid to) {
		if (!message.attribute("type").orElse("").equals("chat") || message.has("private", Ns.CARBONS)
				|| message.has("no-copy", Ns.HINTS)) {
			return;
		}
		Jid from = Jid.parse(message.attribute("from").orElse(""));
		this.sessions.copied(from)
			.stream()
			.filter((session) -> !session.jid().equals(from))
			.forEach((session) -> session.deliver(wrap("sent", message, from.bare())));
		if (this.sessions.find(to).isPresent()) {
			this.sessions.copied(to)
				.stream()
				.filter((session) -> !session.jid().equals(to) && !session.jid().equals(from))
				.forEach((session) -> session.deliver(wrap("received", message, to.bare())));
		}
	}

	private static Element wrap(String name, Element message, Jid account) {
		return Element.of("message", Ns.CLIENT)
			.with("from", account.toString())
			.with("type", "chat")
			.with(Element.of(name, Ns.CARBONS).with(Element.of("forwarded", Ns.FORWARD).with(message)));
	}

}
