package com.ethora.bot.xmpp;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an element what must not be in a log. What is not known to be harmless is
 * taken out: elements that do not exist yet may carry a secret.
 */
final class Redactor {

	private static final String REMOVED = "…";

	/** Elements whose texts people have written. */
	private static final Set<String> WORDS = Set.of("body", "subject");

	/** Elements whose texts are technical. */
	private static final Set<String> TEXTS = Set.of("mechanism", "resource", "jid", "max", "first", "last", "count",
			"after", "before", "index", "utc", "tzo", "show", "priority");

	/** Attributes whose values are technical. */
	private static final Set<String> ATTRIBUTES = Set.of("xmlns", "xml:lang", "xmlns:stream", "id", "from", "to", "by",
			"type", "version", "stamp", "queryid", "complete", "stable", "code", "affiliation", "role", "jid", "nick",
			"node", "var", "category", "mechanism", "senderJID", "roomJid", "isSystemMessage", "isMediafile", "isReply",
			"showInChannel", "push", "hash", "ver", "h", "max", "subscription", "ask", "action", "seconds");

	/** How a token begins that lets its bearer in, wherever it stands. */
	private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.");

	private static final String NAME_ENDS = "=>/'\" \t\r\n";

	/** More of a value, or of an element, helps nobody. */
	private static final int MAX_VALUE = 300;

	private static final int MAX_LINE = 20_000;

	private final String xml;

	private final boolean words;

	private final StringBuilder redacted;

	private int position;

	private String element = "";

	private Redactor(String xml, boolean words) {
		this.xml = xml;
		this.words = words;
		this.redacted = new StringBuilder(Math.min(xml.length(), MAX_LINE));
	}

	/**
	 * Take out all that must not be in a log.
	 * @param xml the element
	 * @param words whether to leave in what people say
	 * @return one line, which need not be XML any more
	 */
	static String redact(String xml, boolean words) {
		return new Redactor(xml, words).run();
	}

	private String run() {
		while (more()) {
			if (this.xml.startsWith("<![CDATA[", this.position)) {
				skip("]]>");
			}
			else if (this.xml.startsWith("<!--", this.position)) {
				skip("-->");
			}
			else if (this.xml.startsWith("<!", this.position) || this.xml.startsWith("<?", this.position)) {
				skip(">");
			}
			else if (current() == '<') {
				tag();
			}
			else {
				text();
			}
		}
		return (this.position < this.xml.length()) ? this.redacted + REMOVED : this.redacted.toString();
	}

	private void text() {
		int end = this.xml.indexOf('<', this.position);
		String text = this.xml.substring(this.position, (end < 0) ? this.xml.length() : end);
		this.position += text.length();
		if (text.isBlank()) {
			append(" ");
		}
		else if (this.words && WORDS.contains(this.element)) {
			append(text);
		}
		else {
			append(TEXTS.contains(this.element) ? shown(text) : REMOVED);
		}
	}

	private void tag() {
		append("<");
		this.position++;
		boolean ending = more() && current() == '/';
		if (ending) {
			append("/");
			this.position++;
		}
		String name = name();
		append(shown(name));
		boolean empty = false;
		while (more() && current() != '>') {
			empty = current() == '/';
			if (empty || Character.isWhitespace(current())) {
				append(String.valueOf(current()));
				this.position++;
			}
			else {
				attribute();
			}
		}
		if (more()) {
			append(">");
			this.position++;
		}
		// What follows an end is the text of an element whose name is not at hand.
		this.element = (ending || empty) ? "" : name;
	}

	/** What has no name or no quotes is no attribute, and so nobody knows what it is. */
	private void attribute() {
		String name = name();
		skipBlanks();
		if (!name.isEmpty() && (!more() || current() != '=')) {
			append(REMOVED);
			return;
		}
		append(shown(name));
		if (more() && current() == '=') {
			append("=");
			this.position++;
			skipBlanks();
		}
		String value = value();
		append("'" + (ATTRIBUTES.contains(name) ? shown(value) : REMOVED) + "'");
	}

	private String name() {
		int start = this.position;
		while (more() && NAME_ENDS.indexOf(current()) < 0) {
			this.position++;
		}
		return this.xml.substring(start, this.position);
	}

	/** The value between quotes; without quotes it is not shown. */
	private String value() {
		if (!more() || (current() != '\'' && current() != '"')) {
			name();
			return REMOVED;
		}
		int start = this.position + 1;
		int end = this.xml.indexOf(current(), start);
		int stop = (end < 0) ? this.xml.length() : end;
		this.position = Math.min(stop + 1, this.xml.length());
		return this.xml.substring(start, stop);
	}

	private static String shown(String value) {
		String start = (value.length() > MAX_VALUE) ? value.substring(0, MAX_VALUE) + REMOVED : value;
		return TOKEN.matcher(start).find() ? REMOVED : start;
	}

	private void skip(String end) {
		int found = this.xml.indexOf(end, this.position);
		append(REMOVED);
		this.position = (found < 0) ? this.xml.length() : found + end.length();
	}

	private void skipBlanks() {
		while (more() && Character.isWhitespace(current())) {
			this.position++;
		}
	}

	/** A line in the log stays one line. */
	private void append(String part) {
		for (int i = 0; i < part.length(); i++) {
			char c = part.charAt(i);
			boolean breaking = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
			this.redacted.append(breaking ? ' ' : c);
		}
	}

	/** A line that is long enough is as good as at its end. */
	private boolean more() {
		return this.position < this.xml.length() && this.redacted.length() < MAX_LINE;
	}

	private char current() {
		return this.xml.charAt(this.position);
	}

}
