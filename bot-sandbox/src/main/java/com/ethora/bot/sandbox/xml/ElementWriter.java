package com.ethora.bot.sandbox.xml;

/**
 * Writes an element as a document of its own, without white space between elements.
 */
final class ElementWriter {

	private static final String STREAMS = "http://etherx.jabber.org/streams";

	private final StringBuilder out = new StringBuilder();

	private int prefixes;

	private ElementWriter() {
	}

	static String write(Element element) {
		ElementWriter writer = new ElementWriter();
		writer.element(element, "");
		return writer.out.toString();
	}

	private void element(Element element, String outer) {
		// Many clients look for the literal name stream:features.
		boolean prefixed = element.namespace().equals(STREAMS);
		String name = prefixed ? "stream:" + element.name() : element.name();
		this.out.append('<').append(name);
		if (prefixed) {
			declaration("xmlns:stream", element.namespace());
		}
		else if (!element.namespace().equals(outer)) {
			declaration("xmlns", element.namespace());
		}
		element.attributes().forEach(this::attribute);
		if (element.nodes().isEmpty()) {
			this.out.append("/>");
			return;
		}
		this.out.append('>');
		content(element, prefixed ? outer : element.namespace());
		this.out.append("</").append(name).append('>');
	}

	private void content(Element element, String namespace) {
		for (Node node : element.nodes()) {
			if (node instanceof Element child) {
				element(child, namespace);
			}
			else if (node instanceof Text text) {
				escape(text.value(), false);
			}
		}
	}

	private void attribute(String key, String value) {
		if (key.startsWith("{")) {
			String prefix = "a" + this.prefixes++;
			int end = key.indexOf('}');
			declaration("xmlns:" + prefix, key.substring(1, end));
			declaration(prefix + ":" + key.substring(end + 1), value);
		}
		else {
			declaration(key, value);
		}
	}

	private void declaration(String name, String value) {
		this.out.append(' ').append(name).append("='");
		escape(value, true);
		this.out.append('\'');
	}

	private void escape(String text, boolean attribute) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> this.out.append("&amp;");
				case '<' -> this.out.append("&lt;");
				case '>' -> this.out.append("&gt;");
				case '\'' -> this.out.append("&apos;");
				case '"' -> this.out.append("&quot;");
				default -> plain(c, attribute);
			}
		}
	}

	private void plain(char c, boolean attribute) {
		// A reader would turn these into a line feed or a space.
		if (c == '\r' || (attribute && c < ' ')) {
			this.out.append("&#").append((int) c).append(';');
		}
		else {
			this.out.append(c);
		}
	}

}
