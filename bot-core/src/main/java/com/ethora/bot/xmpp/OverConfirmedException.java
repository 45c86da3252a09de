package com.ethora.bot.xmpp;

/**
 * The server says that it has taken more than we sent, so one of us cannot count.
 */
final class OverConfirmedException extends Exception {

	private final long confirmed;

	private final long sent;

	OverConfirmedException(long confirmed, long sent) {
		super("confirmed %d stanzas of %d that were sent".formatted(confirmed, sent), null, false, false);
		this.confirmed = confirmed;
		this.sent = sent;
	}

	/** What to tell the server before the stream is closed (XEP-0198, section 4). */
	String streamError() {
		return XmlWriter.of("stream:error", Ns.CLIENT)
			.attribute("xmlns:stream", Ns.STREAMS)
			.empty("undefined-condition", Ns.STREAM_ERRORS)
			.start("handled-count-too-high", Ns.SM)
			.attribute("h", this.confirmed)
			.attribute("send-count", this.sent)
			.done();
	}

}
