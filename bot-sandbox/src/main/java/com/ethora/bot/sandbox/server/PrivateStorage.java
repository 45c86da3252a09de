package com.ethora.bot.sandbox.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Elements people keep on the server for themselves (XEP-0049).
 */
final class PrivateStorage {

	private final Map<Slot, Element> elements = new HashMap<>();

	void get(Iq iq) {
		List<Element> found = asked(iq).stream()
			.map((asked) -> this.elements.getOrDefault(slot(iq, asked), Element.of(asked.name(), asked.namespace())))
			.toList();
		iq.answer(Element.of("query", Ns.PRIVATE).with(found));
	}

	void set(Iq iq) {
		asked(iq).forEach((element) -> this.elements.put(slot(iq, element), element));
		iq.answer();
	}

	private static List<Element> asked(Iq iq) {
		List<Element> asked = iq.payload().children();
		if (asked.isEmpty() || asked.stream().anyMatch((element) -> element.namespace().equals(Ns.PRIVATE))) {
			throw new StanzaException(Condition.BAD_REQUEST, "Private elements have a namespace of their own");
		}
		return asked;
	}

	private static Slot slot(Iq iq, Element element) {
		return new Slot(iq.from().bare(), element.name(), element.namespace());
	}

	private record Slot(Jid person, String name, String namespace) {

	}

}
