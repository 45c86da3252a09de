package com.ethora.bot.xmpp;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
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

	private static final int MAX_ELEMENTS = 20_000;

	/** The same for all versions of Java, whose own limits differ. */
	private static final String MAX_ATTRIBUTES = "500";

	/**
	 * Limits which the JDK counts per parser, for escaped characters too: a long message
	 * full of {@code &} is no attack. Document type definitions, against which they
	 * protect, are not read at all.
	 */
	private static final List<String> JDK_LIMITS = List.of("jdk.xml.totalEntitySizeLimit",
			"jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.entityExpansionLimit");

	private final XMLInputFactory factory = factory();

	/** How many elements the one that is read consists of so far. */
	private int elements;

	Element read(StreamContext context, String xml) throws MalformedXmlException {
		try {
			XMLStreamReader reader = this.factory.createXMLStreamReader(new StringReader(context.wrap(xml)));
			this.elements = 0;
			nextTag(reader);
			if (nextTag(reader) != XMLStreamConstants.START_ELEMENT) {
				throw new MalformedXmlException("No element");
			}
			Element element = element(reader, 1);
			if (nextTag(reader) != XMLStreamConstants.END_ELEMENT) {
				throw new MalformedXmlException("More than one element");
			}
			return element;
		}
		catch (XMLStreamException ex) {
			throw new MalformedXmlException("Not well-formed", ex);
		}
	}

	private Element element(XMLStreamReader reader, int depth) throws XMLStreamException, MalformedXmlException {
		if (depth > MAX_DEPTH) {
			throw new MalformedXmlException("Nested too deeply");
		}
		if (++this.elements > MAX_ELEMENTS) {
			throw new MalformedXmlException("More than %d elements in one".formatted(MAX_ELEMENTS));
		}
		String name = reader.getLocalName();
		String namespace = nonNull(reader.getNamespaceURI());
		Map<String, String> attributes = attributes(reader);
		List<Element> children = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int event = next(reader); event != XMLStreamConstants.END_ELEMENT; event = next(reader)) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				children.add(element(reader, depth + 1));
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				text.append(reader.getText());
			}
		}
		return new Element(name, namespace, attributes, List.copyOf(children), text.toString());
	}

	private static int nextTag(XMLStreamReader reader) throws XMLStreamException, MalformedXmlException {
		int event = next(reader);
		while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.SPACE
				|| (event == XMLStreamConstants.CHARACTERS && reader.isWhiteSpace())) {
			event = next(reader);
		}
		if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
			throw new MalformedXmlException("Text outside of an element");
		}
		return event;
	}

	/** What XMPP forbids is refused and not passed over. */
	private static int next(XMLStreamReader reader) throws XMLStreamException, MalformedXmlException {
		int event = reader.next();
		return switch (event) {
			case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new MalformedXmlException("Processing instruction");
			case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
				throw new MalformedXmlException("Document type or entity");
			default -> event;
		};
	}

	private static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new HashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			// Those with a prefix are others: a server vouches for 'from' and not for
			// 'p:from'.
			String namespace = nonNull(reader.getAttributeNamespace(i));
			String name = reader.getAttributeLocalName(i);
			if (namespace.isEmpty()) {
				attributes.put(name, nonNull(reader.getAttributeValue(i)));
			}
			else if (namespace.equals(XMLConstants.XML_NS_URI) && name.equals("lang")) {
				attributes.put(Element.LANGUAGE, nonNull(reader.getAttributeValue(i)));
			}
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
		JDK_LIMITS.forEach((limit) -> limit(factory, limit, "0"));
		limit(factory, "jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
		return factory;
	}

	private static void limit(XMLInputFactory factory, String name, String value) {
		if (factory.isPropertySupported(name)) {
			factory.setProperty(name, value);
		}
	}

}
