package com.ethora.bot.sandbox.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The elements that are open while reading.
 */
final class ElementStack {

	private final Deque<Draft> open = new ArrayDeque<>();

	private final String defaultNamespace;

	private final int maxDepth;

	private @Nullable Element root;

	ElementStack(String defaultNamespace, int maxDepth) {
		this.defaultNamespace = defaultNamespace;
		this.maxDepth = maxDepth;
	}

	void open(XMLStreamReader reader) {
		if (this.open.size() >= this.maxDepth) {
			throw new XmlException("More than " + this.maxDepth + " elements are nested", true);
		}
		this.open.push(new Draft(reader.getLocalName(), namespace(reader.getNamespaceURI()), attributes(reader),
				new ArrayList<>()));
	}

	void text(String text) {
		Draft draft = this.open.peek();
		if (draft != null && !text.isEmpty()) {
			draft.nodes.add(new Text(text));
		}
	}

	void close() {
		Element finished = this.open.pop().finish();
		Draft parent = this.open.peek();
		if (parent != null) {
			parent.nodes.add(finished);
		}
		else {
			this.root = finished;
		}
	}

	Element root() {
		if (this.root == null) {
			throw new XmlException("There is no element", false);
		}
		return this.root;
	}

	private String namespace(@Nullable String namespace) {
		return (namespace != null && !namespace.isEmpty()) ? namespace : this.defaultNamespace;
	}

	private static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.put(key(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
					reader.getAttributeValue(i));
		}
		return attributes;
	}

	private static String key(@Nullable String namespace, String name) {
		if (namespace == null || namespace.isEmpty()) {
			return name;
		}
		return XMLConstants.XML_NS_URI.equals(namespace) ? "xml:" + name : "{" + namespace + "}" + name;
	}

	private record Draft(String name, String namespace, Map<String, String> attributes, List<Node> nodes) {

		Element finish() {
			return new Element(this.name, this.namespace, this.attributes, this.nodes);
		}

	}

}
