package com.ethora.bot.sandbox.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What editing and deleting make of an archived message, as Ethora's servers do it.
 */
@FunctionalInterface
public interface Correction extends UnaryOperator<Element> {

	static Correction edit(String text, long timestamp) {
		return (message) -> message.has("deleted", Ns.CLIENT) ? message
				: rewritten(message, text, "replaced", timestamp);
	}

	static Correction delete(long timestamp) {
		return (message) -> rewritten(message, "deleted", "deleted", timestamp);
	}

	private static Element rewritten(Element message, String body, String mark, long timestamp) {
		Element kept = message.without((child) -> child.is("body", Ns.CLIENT) || child.is("replaced", Ns.CLIENT)
				|| child.is("deleted", Ns.CLIENT));
		List<Element> added = new ArrayList<>();
		added.add(Element.of("body", Ns.CLIENT).withText(body));
		added.add(Element.of(mark, Ns.CLIENT).with("timestamp", Long.toString(timestamp)));
		return kept.with(added);
	}

}
