package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Counts the stanzas of a client both ways once it has asked for that (XEP-0198). A
 * stream is not resumed, as on Ethora's servers.
 */
final class StreamManagement {

	/** After so many stanzas that it has not confirmed the client is asked. */
	private static final int ASK_AFTER = 5;

	private static final long MASK = 0xFFFF_FFFFL;

	private final Connection connection;

	private boolean on;

	private boolean asked;

	private long taken;

	private long sent;

	private long confirmed;

	StreamManagement(Connection connection) {
		this.connection = connection;
	}

	/** The client has sent a stanza, and it has been dealt with. */
	void took() {
		if (this.on) {
			this.taken = (this.taken + 1) & MASK;
		}
	}

	void send(Element stanza) {
		this.connection.send(stanza);
		if (!this.on) {
			return;
		}
		this.sent = (this.sent + 1) & MASK;
		if (!this.asked && unconfirmed() >= ASK_AFTER) {
			this.asked = true;
			this.connection.send(Element.of("r", Ns.SM));
		}
	}

	void receive(Element element) {
		switch (element.name()) {
			case "enable" -> enable();
			case "r" -> {
				require();
				this.connection.send(Element.of("a", Ns.SM).with("h", Long.toString(this.taken)));
			}
			case "a" -> {
				require();
				confirm(element.attribute("h").orElse(""));
			}
			case "resume" -> refuse("item-not-found");
			default -> throw new StreamException(StreamError.UNSUPPORTED_STANZA_TYPE);
		}
	}

	private void enable() {
		if (this.on) {
			refuse("unexpected-request");
			return;
		}
		this.on = true;
		this.connection.send(Element.of("enabled", Ns.SM));
	}

	private void refuse(String condition) {
		this.connection.send(Element.of("failed", Ns.SM).with(Element.of(condition, Ns.STANZA_ERRORS)));
	}

	private void require() {
		if (!this.on) {
			throw new StreamException(StreamError.UNSUPPORTED_STANZA_TYPE);
		}
	}

	private void confirm(String count) {
		long handled = number(count);
		if (((handled - this.confirmed) & MASK) > unconfirmed()) {
			throw new StreamException(Element.of("handled-count-too-high", Ns.SM)
				.with("h", Long.toString(handled))
				.with("send-count", Long.toString(this.sent)));
		}
		this.confirmed = handled;
		this.asked = false;
	}

	private long unconfirmed() {
		return (this.sent - this.confirmed) & MASK;
	}

	private static long number(String count) {
		try {
			return Integer.toUnsignedLong(Integer.parseUnsignedInt(count));
		}
		catch (NumberFormatException ex) {
			throw new StreamException(StreamError.BAD_FORMAT);
		}
	}

}
