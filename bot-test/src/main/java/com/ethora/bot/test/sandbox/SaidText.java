package com.ethora.bot.test.sandbox;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What people read in a message as it comes from the chat server.
 */
final class SaidText {

	private SaidText() {
	}

	/**
	 * Return the text that is said, or that what was said is changed to.
	 * @param frame what came from the server
	 * @return the text, empty when it is none
	 */
	static String in(String frame) {
		Element stanza = parse(frame);
		NodeList changes = stanza.getElementsByTagName("replace");
		String changed = (changes.getLength() > 0) ? ((Element) changes.item(0)).getAttribute("text") : "";
		NodeList bodies = stanza.getElementsByTagName("body");
		return (!changed.isEmpty() || bodies.getLength() == 0) ? changed : bodies.item(0).getTextContent();
	}

	private static Element parse(String frame) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(frame))).getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("The server has sent no XML", ex);
		}
	}

}
