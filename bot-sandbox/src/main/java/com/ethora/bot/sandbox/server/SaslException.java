package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * A login failed; the client may try again.
 */
final class SaslException extends RuntimeException {

	private final String condition;

	SaslException(String condition) {
		super(condition, null, false, false);
		this.condition = condition;
	}

	Element toElement() {
		return Element.of("failure", Ns.SASL).with(Element.of(this.condition, Ns.SASL));
	}

}
