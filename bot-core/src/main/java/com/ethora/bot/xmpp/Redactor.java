package com.ethora.bot.xmpp;

import java.util.Set;

/**
 * Takes out of an element what must not be in a log. What is not known to be harmless is
 * taken out: elements that do not exist yet may carry a secret.
 */
final class Redactor {

	private static final String REMOVED = "…";

	/** Elements whose texts are technical. */
	private static final Set<String> TEXTS = Set.of("mechanism", "resource", "jid", "max", "first", "last", "count",
			"after", "before", "index", "utc", "tzo");

	/** Attributes whose values are technical. */
	private static final Set<String> ATTRIBUTES = Set.of("xmlns", "xml:lang", "xmlns:stream", "id", "from", "to", "by",
			"type", "version", "stamp", "queryid", "complete", "stable", "code", "affiliation", "role", "jid", "nick",
			"node", "var", "category", "mechanism", "senderJID", "roomJid", "isSystemMessage", "isMediafile", "isReply",
			"showInChannel", "push", "hash", "ver", "h", "max");

	private static final String NAME_ENDS = ">/ \t\r\n";

	private final String xml;

	private final StringBuilder redacted;

	private int position;

	private String element = "";

	private Redactor(String xml) {
		this.xml = xml;
		this.redacted = new StringBuilder(xml.length());
	}

	static String redact(String xml) {
		return new Redactor(xml).run();
	}

	private String run() {
		while (this.position < this.xml.length()) {
			if (this.xml.startsWith("<![CDATA[", this.position)) {
				skip("]]>");
			}
			else if (current() == '<') {
				tag();
			}
			else {
				text();
			}
		}
		return this.redacted.toString();
	}

	private void text() {
		int end = this.xml.indexOf('<', this.position);
		String text = this.xml.substring(this.position, (end < 0) ? this.xml.length() : end);
		append(text.isBlank() || TEXTS.contains(this.element) ? text : REMOVED);
		this.position += text.length();
	}

	private void tag() {
		int end = this.position + 1;
		while (end < this.xml.length() && NAME_ENDS.indexOf(this.xml.charAt(end)) < 0) {
			end++;
		}
		this.element = this.xml.substring(this.position + 1, end);
		append(this.xml.substring(this.position, end));
		this.position = end;
		while (this.position < this.xml.length() && current() != '>') {
			if (current() == '\'' || current() == '"') {
				value();
			}
			else {
				append(String.valueOf(current()));
				this.position++;
			}
		}
		if (this.position < this.xml.length()) {
			append(">");
			this.position++;
		}
	}

	private void value() {
		char quote = current();
		int end = this.xml.indexOf(quote, this.position + 1);
		int stop = (end < 0) ? this.xml.length() : end;
		append("'" + (ATTRIBUTES.contains(attributeBefore()) ? this.xml.substring(this.position + 1, stop) : REMOVED)
				+ "'");
		this.position = Math.min(stop + 1, this.xml.length());
	}

	private String attributeBefore() {
		int equals = this.xml.lastIndexOf('=', this.position);
		int start = equals;
		while (start > 0 && !Character.isWhitespace(this.xml.charAt(start - 1))) {
			start--;
		}
		return (equals < 0) ? "" : this.xml.substring(start, equals);
	}

	private void skip(String end) {
		int found = this.xml.indexOf(end, this.position);
		append(REMOVED);
		this.position = (found < 0) ? this.xml.length() : found + end.length();
	}

	/** A line in the log stays one line. */
	private void append(String part) {
		this.redacted.append(part.replaceAll("\\p{Cntrl}", " "));
	}

	private char current() {
		return this.xml.charAt(this.position);
	}

}
