package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The client is to log in.
 */
final class Authenticating implements Phase {

	private static final int MAX_FAILURES = 5;

	private final Connection connection;

	private final Services services;

	private boolean challenged;

	private int failures;

	Authenticating(Connection connection, Services services) {
		this.connection = connection;
		this.services = services;
	}

	@Override
	public Phase receive(Element element) {
		if (!element.namespace().equals(Ns.SASL)) {
			throw new StreamException(StreamError.NOT_AUTHORIZED);
		}
		try {
			return switch (element.name()) {
				case "auth" -> auth(element);
				case "response" -> response(element);
				case "abort" -> throw new SaslException("aborted");
				default -> throw new SaslException("malformed-request");
			};
		}
		catch (SaslException ex) {
			return failed(ex);
		}
	}

	private Phase auth(Element element) {
		if (!element.attribute("mechanism").orElse("").equals("PLAIN")) {
			throw new SaslException("invalid-mechanism");
		}
		if (element.text().isBlank()) {
			this.challenged = true;
			this.connection.send(Element.of("challenge", Ns.SASL));
			return this;
		}
		return check(element.text());
	}

	private Phase response(Element element) {
		if (!this.challenged) {
			throw new SaslException("malformed-request");
		}
		this.challenged = false;
		return check(element.text());
	}

	private Phase check(String credentials) {
		Jid user = this.services.sasl().check(credentials);
		this.connection.send(Element.of("success", Ns.SASL));
		return new Opening(this.connection, this.services.domain(), StreamElements.featuresAfterLogin(),
				new Binding(this.connection, this.services, user));
	}

	private Phase failed(SaslException failure) {
		this.challenged = false;
		this.connection.send(failure.toElement());
		if (++this.failures >= MAX_FAILURES) {
			throw new StreamException(StreamError.POLICY_VIOLATION);
		}
		return this;
	}

}
