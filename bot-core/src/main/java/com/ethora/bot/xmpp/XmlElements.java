package com.ethora.bot.xmpp;

import java.util.HashMap;
import java.util.Map;

import com.ethora.bot.XmlElement;

/**
 * Translates elements between the wire and those who know no wire.
 */
final class XmlElements {

	private XmlElements() {
	}

	static XmlElement of(Element element) {
		return new XmlElement(element.name(), element.namespace(), attributes(element),
				element.children().stream().map(XmlElements::of).toList(), element.text());
	}

	private static Map<String, String> attributes(Element element) {
		Map<String, String> attributes = new HashMap<>(element.attributes());
		attributes.remove(Element.LANGUAGE);
		return attributes;
	}

	static void write(XmlWriter writer, XmlElement element) {
		writer.start(element.name(), element.namespace());
		element.attributes()
			.entrySet()
			.stream()
			.filter((attribute) -> !attribute.getKey().equals("xmlns"))
			.forEach((attribute) -> writer.attribute(attribute.getKey(), attribute.getValue()));
		element.children().forEach((child) -> write(writer, child));
		if (!element.text().isEmpty()) {
			writer.text(element.text());
		}
		writer.end();
	}

}
