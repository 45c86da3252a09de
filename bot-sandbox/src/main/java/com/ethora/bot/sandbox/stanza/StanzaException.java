package com.ethora.bot.sandbox.stanza;

import com.ethora.bot.sandbox.xml.Element;

/**
 * A stanza is refused: its sender gets an error.
 */
public final class StanzaException extends RuntimeException {

	private final Condition condition;

	private final String text;

	public StanzaException(Condition condition) {
		this(condition, "");
	}

	public StanzaException(Condition condition, String text) {
		// An answer to a client, not a fault of ours: no stack trace.
		super(condition.element() + (text.isEmpty() ? "" : ": " + text), null, false, false);
		this.condition = condition;
		this.text = text;
	}

	/**
	 * The error its sender gets: what was sent, and why it was refused.
	 * @param stanza the refused stanza
	 * @return the error stanza, from where the refused one was addressed to
	 */
	public Element reply(Element stanza) {
		Element error = Element.of("error", Ns.CLIENT)
			.with("type", this.condition.type())
			.with(Element.of(this.condition.element(), Ns.STANZA_ERRORS));
		if (!this.text.isEmpty()) {
			error = error.with(Element.of("text", Ns.STANZA_ERRORS).with("xml:lang", "en").withText(this.text));
		}
		return stanza.with("to", stanza.attribute("from").orElse(null))
			.with("from", stanza.attribute("to").orElse(null))
			.with("type", "error")
			.with(error);
	}

}
