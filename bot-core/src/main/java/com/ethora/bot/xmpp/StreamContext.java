package com.ethora.bot.xmpp;

/**
 * What an element must be put between to be a document of its own: the namespaces of a
 * stream are declared where it begins.
 *
 * @param start the tag that opens the stream
 * @param end the tag that ends it
 */
record StreamContext(String start, String end) {

	/** What a WebSocket's elements, complete as they should be, may have left out. */
	static final StreamContext DEFAULT = new StreamContext(
			"<stream:stream xmlns='%s' xmlns:stream='%s'>".formatted(Ns.CLIENT, Ns.STREAMS), "</stream:stream>");

	/**
	 * The context that the header of a stream declares.
	 * @param header the start tag
	 * @return the context
	 */
	static StreamContext of(String header) {
		int end = 1;
		while (end < header.length() && !Character.isWhitespace(header.charAt(end)) && header.charAt(end) != '>') {
			end++;
		}
		return new StreamContext(header, "</" + header.substring(1, end) + ">");
	}

	String wrap(String element) {
		return this.start + element + this.end;
	}

}
