package com.ethora.bot.xmpp;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads one complete top-level element. Used by one thread at a time.
 */
final class ElementReader {

	private static final int MAX_DEPTH = 64;

	/**
	 * Limits which the JDK counts per parser, for escaped characters too: a long message
	 * full of {@code &} is no attack. Document type definitions, against which they
	 * protect, are not read at all.
	 */
	private static final List<String> JDK_LIMITS = List.of("jdk.xml.totalEntitySizeLimit",
			"jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.entityExpansionLimit");

	private final XMLInputFactory factory = factory();

	Element read(StreamContext context, String xml) throws MalformedXmlException {
		try {
			XMLStreamReader reader = this.factory.createXMLStreamReader(new StringReader(context.wrap(xml)));
			reader.nextTag();
			if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
				throw new MalformedXmlException("No element");
			}
			Element element = element(reader, 1);
			if (reader.nextTag() != XMLStreamConstants.END_ELEMENT) {
				throw new MalformedXmlException("More than one element");
			}
			return element;
		}
		catch (XMLStreamException ex) {
			throw new MalformedXmlException("Not well-formed", ex);
		}
	}

	private static Element element(XMLStreamReader reader, int depth) throws XMLStreamException, MalformedXmlException {
		if (depth > MAX_DEPTH) {
			throw new MalformedXmlException("Nested too deeply");
		}
		String name = reader.getLocalName();
		String namespace = nonNull(reader.getNamespaceURI());
		Map<String, String> attributes = attributes(reader);
		List<Element> children = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				children.add(element(reader, depth + 1));
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				text.append(reader.getText());
			}
		}
		return new Element(name, namespace, attributes, List.copyOf(children), text.toString());
	}

	private static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new HashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.putIfAbsent(reader.getAttributeLocalName(i), nonNull(reader.getAttributeValue(i)));
		}
		return Map.copyOf(attributes);
	}

	private static String nonNull(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		for (String limit : JDK_LIMITS) {
			if (factory.isPropertySupported(limit)) {
				factory.setProperty(limit, "0");
			}
		}
		return factory;
	}

}
