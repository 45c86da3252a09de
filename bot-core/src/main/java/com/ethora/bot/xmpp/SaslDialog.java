package com.ethora.bot.xmpp;

import java.util.Base64;

import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;

/**
 * Logs in (RFC 6120, section 6).
 */
final class SaslDialog {

	/** What nothing looks like in an initial response. */
	private static final String NOTHING = "=";

	private final SaslMechanism mechanism;

	private final SaslExchange exchange;

	private final Output output;

	private volatile boolean succeeded;

	SaslDialog(SaslMechanism mechanism, Credentials credentials, Output output) {
		this.mechanism = mechanism;
		this.exchange = mechanism.begin(credentials);
		this.output = output;
	}

	void start() {
		String first = encode(this.exchange.first());
		this.output.send(auth(this.mechanism.wireName(), first.isEmpty() ? NOTHING : first));
	}

	/** Take what the server says about it, except a refusal. */
	void received(Element element) {
		if (this.succeeded) {
			throw new LinkException(LinkFailure.of(Kind.PROTOCOL, "The server goes on after the login is complete"));
		}
		switch (element.name()) {
			case "challenge" -> this.output.send(response(encode(this.exchange.answer(decode(element.text())))));
			case "success" -> {
				this.exchange.success(decode(element.text()));
				this.succeeded = true;
			}
			default -> throw new LinkException(
					LinkFailure.of(Kind.PROTOCOL, "The server answers the login with '%s'".formatted(element.name())));
		}
	}

	boolean succeeded() {
		return this.succeeded;
	}

	static String auth(String mechanism, String first) {
		return XmlWriter.of("auth", Ns.SASL).attribute("mechanism", mechanism).text(first).done();
	}

	static String response(String answer) {
		XmlWriter response = XmlWriter.of("response", Ns.SASL);
		return (answer.isEmpty() ? response : response.text(answer)).done();
	}

	private static String encode(byte[] message) {
		return Base64.getEncoder().encodeToString(message);
	}

	private static byte[] decode(String text) {
		String message = text.strip();
		try {
			return Base64.getDecoder().decode(message.equals(NOTHING) ? "" : message);
		}
		catch (IllegalArgumentException ex) {
			throw new LinkException(
					LinkFailure.of(Kind.PROTOCOL, "The server answers the login with what cannot be decoded"));
		}
	}

}
