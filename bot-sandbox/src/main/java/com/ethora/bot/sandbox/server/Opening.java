package com.ethora.bot.sandbox.server;

import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The client is to open the stream, for the first time or after logging in.
 *
 * @param connection the connection
 * @param domain the domain served
 * @param features what the server offers then
 * @param next the phase after it
 */
record Opening(Connection connection, String domain, Element features, Phase next) implements Phase {

	@Override
	public Phase receive(Element element) {
		if (!element.namespace().equals(Ns.FRAMING)) {
			throw new StreamException(StreamError.INVALID_NAMESPACE);
		}
		if (!element.name().equals("open")) {
			throw new StreamException(StreamError.BAD_FORMAT);
		}
		Optional<String> to = element.attribute("to");
		if (to.isEmpty()) {
			throw new StreamException(StreamError.IMPROPER_ADDRESSING);
		}
		if (!to.get().equalsIgnoreCase(this.domain)) {
			throw new StreamException(StreamError.HOST_UNKNOWN);
		}
		this.connection.open();
		this.connection.send(this.features);
		return this.next;
	}

}
