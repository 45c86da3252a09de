package com.ethora.bot.xmpp;

/**
 * Finds where the top-level elements of a stream begin and end, byte by byte. It knows no
 * more of XML than that takes, and refuses what XMPP forbids: comments, document types,
 * processing instructions.
 */
final class XmlScanner {

	private static final int MAX_DEPTH = 256;

	private static final String CDATA_START = "[CDATA[";

	private static final String CDATA_END = "]]>";

	private State state = State.TEXT;

	private int depth;

	/** What a tag, a declaration or a section has shown of itself so far. */
	private int matched;

	private int previous;

	private int quote;

	private final StringBuilder name = new StringBuilder();

	private String streamName = "";

	/**
	 * Take the next byte.
	 * @param c the byte, as a number that is not negative
	 * @return what ends with this byte
	 * @throws MalformedXmlException when this is no XML for XMPP
	 */
	Found accept(int c) throws MalformedXmlException {
		Found found = switch (this.state) {
			case TEXT -> text(c);
			case OPENING -> opening(c);
			case NAME, TAG -> tag(c);
			case QUOTED -> quoted(c);
			case END_TAG -> (c == '>') ? endTag() : Found.NOTHING;
			case DECLARATION -> declaration(c);
			case SECTION_START -> sectionStart(c);
			case SECTION -> section(c);
		};
		this.previous = c;
		return found;
	}

	/** Whether the bytes so far are no part of an element to come. */
	boolean between() {
		return this.depth <= 1 && this.state == State.TEXT;
	}

	private Found text(int c) throws MalformedXmlException {
		if (c == '<') {
			this.state = State.OPENING;
		}
		else if (this.depth <= 1 && !blank(c)) {
			throw new MalformedXmlException("Text outside of an element");
		}
		return Found.NOTHING;
	}

	private Found opening(int c) throws MalformedXmlException {
		switch (c) {
			case '/' -> this.state = State.END_TAG;
			case '?' -> {
				check(this.depth <= 1, "Processing instruction");
				this.state = State.DECLARATION;
			}
			case '!' -> {
				check(this.depth > 1, "Document type or comment");
				this.matched = 0;
				this.state = State.SECTION_START;
			}
			default -> {
				this.name.setLength(0);
				this.state = State.NAME;
				return tag(c);
			}
		}
		return Found.NOTHING;
	}

	private Found tag(int c) throws MalformedXmlException {
		if (c == '\'' || c == '"') {
			this.quote = c;
			this.state = State.QUOTED;
		}
		else if (c == '>') {
			this.state = State.TEXT;
			return startTag(this.previous == '/');
		}
		else if (blank(c) || c == '/') {
			this.state = State.TAG;
		}
		else if (this.state == State.NAME && this.depth <= 1) {
			this.name.append((char) c);
		}
		return Found.NOTHING;
	}

	private Found startTag(boolean empty) throws MalformedXmlException {
		if (this.depth == 0) {
			check(!empty, "Empty stream");
			this.streamName = this.name.toString();
			this.depth = 1;
			return Found.HEADER;
		}
		// After the login the server begins anew inside of the same bytes.
		if (this.depth == 1 && !empty && this.streamName.contentEquals(this.name)) {
			return Found.HEADER;
		}
		if (empty) {
			return (this.depth == 1) ? Found.ELEMENT : Found.NOTHING;
		}
		this.depth++;
		check(this.depth <= MAX_DEPTH, "Nested too deeply");
		return Found.NOTHING;
	}

	private Found endTag() throws MalformedXmlException {
		check(this.depth > 0, "End without a start");
		this.state = State.TEXT;
		this.depth--;
		return switch (this.depth) {
			case 0 -> Found.END;
			case 1 -> Found.ELEMENT;
			default -> Found.NOTHING;
		};
	}

	private Found quoted(int c) {
		if (c == this.quote) {
			this.state = State.TAG;
		}
		return Found.NOTHING;
	}

	private Found declaration(int c) {
		if (c == '>' && this.previous == '?') {
			this.state = State.TEXT;
		}
		return Found.NOTHING;
	}

	private Found sectionStart(int c) throws MalformedXmlException {
		check(c == CDATA_START.charAt(this.matched), "Comment");
		this.matched++;
		if (this.matched == CDATA_START.length()) {
			this.matched = 0;
			this.state = State.SECTION;
		}
		return Found.NOTHING;
	}

	private Found section(int c) {
		if (c == CDATA_END.charAt(this.matched)) {
			this.matched++;
		}
		else if (c != ']') {
			this.matched = 0;
		}
		if (this.matched == CDATA_END.length()) {
			this.state = State.TEXT;
		}
		return Found.NOTHING;
	}

	private static boolean blank(int c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t';
	}

	private static void check(boolean condition, String message) throws MalformedXmlException {
		if (!condition) {
			throw new MalformedXmlException(message);
		}
	}

	/**
	 * What ends with a byte.
	 */
	enum Found {

		/** Nothing of interest. */
		NOTHING,

		/** The start tag of a stream. */
		HEADER,

		/** A top-level element. */
		ELEMENT,

		/** The stream. */
		END

	}

	private enum State {

		TEXT, OPENING, NAME, TAG, QUOTED, END_TAG, DECLARATION, SECTION_START, SECTION

	}

}
