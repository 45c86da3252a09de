package com.ethora.bot.xmpp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes one element. Everything given to it is escaped, and characters which XML cannot
 * hold are left out.
 */
final class XmlWriter {

	private final StringBuilder xml = new StringBuilder(512);

	private final Deque<String> open = new ArrayDeque<>();

	private boolean inTag;

	static XmlWriter of(String name, String namespace) {
		return new XmlWriter().start(name, namespace);
	}

	XmlWriter start(String name, String namespace) {
		start(name);
		return attribute("xmlns", namespace);
	}

	/** Begin an element in the namespace of the element around it. */
	XmlWriter start(String name) {
		closeTag();
		this.xml.append('<').append(name);
		this.open.push(name);
		this.inTag = true;
		return this;
	}

	XmlWriter attribute(String name, @Nullable Object value) {
		if (value != null) {
			this.xml.append(' ').append(name).append("='");
			escape(value.toString());
			this.xml.append('\'');
		}
		return this;
	}

	XmlWriter text(String text) {
		closeTag();
		escape(text);
		return this;
	}

	/** Write elements that have been written already. */
	XmlWriter written(List<String> elements) {
		if (!elements.isEmpty()) {
			closeTag();
			elements.forEach(this.xml::append);
		}
		return this;
	}

	XmlWriter end() {
		String name = this.open.pop();
		if (this.inTag) {
			this.xml.append("/>");
			this.inTag = false;
		}
		else {
			this.xml.append("</").append(name).append('>');
		}
		return this;
	}

	/** Write an element that holds nothing but its namespace. */
	XmlWriter empty(String name, String namespace) {
		return start(name, namespace).end();
	}

	/** Write an element that holds nothing but a text. */
	XmlWriter leaf(String name, String text) {
		return start(name).text(text).end();
	}

	/** End what is still open. */
	String done() {
		while (!this.open.isEmpty()) {
			end();
		}
		return this.xml.toString();
	}

	private void closeTag() {
		if (this.inTag) {
			this.xml.append('>');
			this.inTag = false;
		}
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				this.xml.append(c).append(text.charAt(++i));
			}
			else {
				escape(c);
			}
		}
	}

	private void escape(char c) {
		switch (c) {
			case '&' -> this.xml.append("&amp;");
			case '<' -> this.xml.append("&lt;");
			case '>' -> this.xml.append("&gt;");
			case '\'' -> this.xml.append("&apos;");
			case '"' -> this.xml.append("&quot;");
			// Parsers turn these into plain blanks inside of attributes.
			case '\r' -> this.xml.append("&#13;");
			case '\n' -> this.xml.append(this.inTag ? "&#10;" : "\n");
			case '\t' -> this.xml.append(this.inTag ? "&#9;" : "\t");
			default -> {
				if (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE') {
					this.xml.append(c);
				}
			}
		}
	}

}
