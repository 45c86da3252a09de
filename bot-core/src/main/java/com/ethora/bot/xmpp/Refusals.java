package com.ethora.bot.xmpp;

import com.ethora.bot.wire.Refusal;

/**
 * Reads why a server refused a stanza.
 */
final class Refusals {

	private Refusals() {
	}

	static Refusal of(Element stanza) {
		return stanza.child("error").map(Refusals::refusal).orElseGet(() -> new Refusal("undefined-condition", null));
	}

	private static Refusal refusal(Element error) {
		String condition = error.children()
			.stream()
			.filter((child) -> child.namespace().equals(Ns.STANZA_ERRORS) && !child.name().equals("text"))
			.map(Element::name)
			.findFirst()
			.orElse("undefined-condition");
		String text = error.child("text", Ns.STANZA_ERRORS).map(Element::text).map(String::strip).orElse("");
		return new Refusal(condition, text.isEmpty() ? null : text, error.attribute("type"));
	}

}
