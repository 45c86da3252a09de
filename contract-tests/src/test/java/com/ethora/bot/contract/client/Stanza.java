package com.ethora.bot.contract.client;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One element that came over the wire, and the text it was read from.
 *
 * @param xml the text as it came
 * @param element what it says
 */
public record Stanza(String xml, Element element) {

	/** Making a parser takes much longer than reading a stanza. */
	private static final ThreadLocal<DocumentBuilder> parsers = ThreadLocal.withInitial(Stanza::parser);

	static Stanza parse(String xml) {
		try {
			return new Stanza(xml, parsers.get().parse(new InputSource(new StringReader(xml))).getDocumentElement());
		}
		catch (SAXException | IOException ex) {
			throw new IllegalStateException("Not XML: " + xml, ex);
		}
	}

	/**
	 * Return the name of the element.
	 * @return the name without prefix
	 */
	public String name() {
		return this.element.getLocalName();
	}

	/**
	 * Return the value of an attribute.
	 * @param name the name of the attribute
	 * @return the value, empty where there is none
	 */
	public String attribute(String name) {
		return this.element.getAttribute(name);
	}

	/**
	 * Return all attributes, without declarations of namespaces.
	 * @return the values by name
	 */
	public Map<String, String> attributes() {
		NamedNodeMap attributes = this.element.getAttributes();
		Map<String, String> values = new LinkedHashMap<>();
		IntStream.range(0, attributes.getLength())
			.mapToObj(attributes::item)
			.filter((attribute) -> !attribute.getNodeName().startsWith("xmlns"))
			.forEach((attribute) -> values.put(attribute.getNodeName(), attribute.getNodeValue()));
		return values;
	}

	/**
	 * Return the children.
	 * @return the elements directly below
	 */
	public Stream<Stanza> children() {
		NodeList nodes = this.element.getChildNodes();
		return IntStream.range(0, nodes.getLength())
			.mapToObj(nodes::item)
			.filter(Element.class::isInstance)
			.map((node) -> new Stanza(this.xml, (Element) node));
	}

	/**
	 * Find a child.
	 * @param name its name
	 * @return the first child of that name
	 */
	public Optional<Stanza> child(String name) {
		return children().filter((child) -> child.name().equals(name)).findFirst();
	}

	/**
	 * Find a child.
	 * @param name its name
	 * @param namespace its namespace
	 * @return the first child of that name and namespace
	 */
	public Optional<Stanza> child(String name, String namespace) {
		return children().filter((child) -> child.name().equals(name) && child.namespace().equals(namespace))
			.findFirst();
	}

	/**
	 * Return the namespace of the element.
	 * @return the namespace
	 */
	public String namespace() {
		return String.valueOf(this.element.getNamespaceURI());
	}

	/**
	 * Return the text within.
	 * @return the text
	 */
	public String text() {
		return this.element.getTextContent();
	}

	/**
	 * Return the text of a message.
	 * @return the body, empty where there is none
	 */
	public String body() {
		return child("body").map(Stanza::text).orElse("");
	}

	/**
	 * Return who in a room sent this.
	 * @return the part of the sender's address behind the slash
	 */
	public String nick() {
		return attribute("from").replaceFirst("^[^/]*/?", "");
	}

	@Override
	public String toString() {
		return this.xml;
	}

	private static DocumentBuilder parser() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
