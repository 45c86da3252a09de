package com.ethora.bot.sandbox.xml;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads text as one element. Document types, entities, comments and processing
 * instructions are refused (RFC 6120, section 11.1), and so is what is nested too deep.
 * Not for several threads.
 */
public final class ElementReader {

	private static final int MAX_DEPTH = 64;

	private final XMLInputFactory factory;

	private final String defaultNamespace;

	/**
	 * Create a reader.
	 * @param defaultNamespace the namespace of elements that name none: many clients
	 * leave out the one of the stream
	 */
	public ElementReader(String defaultNamespace) {
		this.defaultNamespace = defaultNamespace;
		// The JDK's own: another parser on the class path may read the same text
		// differently.
		this.factory = XMLInputFactory.newDefaultFactory();
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		this.factory.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	public Element read(String text) {
		try {
			XMLStreamReader reader = this.factory.createXMLStreamReader(new StringReader(text));
			try {
				return read(reader);
			}
			finally {
				reader.close();
			}
		}
		catch (XMLStreamException ex) {
			throw new XmlException("The text is not one well-formed element", false);
		}
	}

	private Element read(XMLStreamReader reader) throws XMLStreamException {
		ElementStack stack = new ElementStack(this.defaultNamespace, MAX_DEPTH);
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> stack.open(reader);
				case XMLStreamConstants.END_ELEMENT -> stack.close();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> stack.text(reader.getText());
				case XMLStreamConstants.SPACE, XMLStreamConstants.END_DOCUMENT -> {
					// Nothing to keep outside the element.
				}
				default -> throw new XmlException("Only elements and text are allowed", true);
			}
		}
		return stack.root();
	}

}
