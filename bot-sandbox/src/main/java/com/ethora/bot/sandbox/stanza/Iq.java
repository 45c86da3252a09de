package com.ethora.bot.sandbox.stanza;

import java.util.List;

import com.ethora.bot.sandbox.xml.Element;

/**
 * A query: the stanza of type {@code get} or {@code set} and its one payload.
 *
 * @param sender who asks
 * @param stanza the stanza as it came, with {@code from} set by the server
 * @param payload the one child of it
 */
public record Iq(Recipient sender, Element stanza, Element payload) {

	/**
	 * Read a query.
	 * @param sender who asks
	 * @param stanza the stanza
	 * @return the query
	 * @throws StanzaException with {@code bad-request} when it is none
	 */
	public static Iq of(Recipient sender, Element stanza) {
		List<Element> children = stanza.children();
		if (stanza.attribute("id").isEmpty() || children.size() != 1 || !isRequest(stanza)) {
			throw new StanzaException(Condition.BAD_REQUEST);
		}
		return new Iq(sender, stanza, children.get(0));
	}

	public static boolean isRequest(Element stanza) {
		String type = stanza.attribute("type").orElse("");
		return type.equals("get") || type.equals("set");
	}

	public boolean isSet() {
		return this.stanza.attribute("type").orElse("").equals("set");
	}

	public Jid from() {
		return this.sender.jid();
	}

	/**
	 * Send the result.
	 * @param payload what it holds: nothing or one element
	 */
	public void answer(Element... payload) {
		this.sender.deliver(Element.of("iq", Ns.CLIENT)
			.with("from", this.stanza.attribute("to").orElse(null))
			.with("id", this.stanza.attribute("id").orElse(null))
			.with("type", "result")
			.with(List.of(payload)));
	}

}
