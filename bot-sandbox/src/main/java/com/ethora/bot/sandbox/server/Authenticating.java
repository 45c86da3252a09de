package com.ethora.bot.sandbox.server;

import java.util.Base64;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The client is to log in.
 */
final class Authenticating implements Phase {

	private static final int MAX_FAILURES = 5;

	private final Connection connection;

	private final Services services;

	private @Nullable SaslConversation conversation;

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
		SaslConversation begun = this.services.sasl().begin(element.attribute("mechanism").orElse(""));
		this.conversation = begun;
		return answer(begun, element);
	}

	private Phase response(Element element) {
		SaslConversation begun = this.conversation;
		if (begun == null) {
			throw new SaslException("malformed-request");
		}
		return answer(begun, element);
	}

	private Phase answer(SaslConversation begun, Element element) {
		SaslAnswer answer = begun.take(decode(element.text().strip()));
		Jid user = answer.user();
		if (user == null) {
			this.connection.send(reply("challenge", answer));
			return this;
		}
		this.connection.send(reply("success", answer));
		return new Opening(this.connection, this.services.domain(), StreamElements.featuresAfterLogin(),
				new Binding(this.connection, this.services, user));
	}

	private static Element reply(String name, SaslAnswer answer) {
		Element reply = Element.of(name, Ns.SASL);
		return (answer.message().length == 0) ? reply
				: reply.withText(Base64.getEncoder().encodeToString(answer.message()));
	}

	/** One equals sign is nothing, told from nothing yet. */
	private static byte[] decode(String text) {
		try {
			return Base64.getDecoder().decode(text.equals("=") ? "" : text);
		}
		catch (IllegalArgumentException ex) {
			throw new SaslException("incorrect-encoding");
		}
	}

	private Phase failed(SaslException failure) {
		this.conversation = null;
		this.connection.send(failure.toElement());
		if (++this.failures >= MAX_FAILURES) {
			throw new StreamException(StreamError.POLICY_VIOLATION);
		}
		return this;
	}

}
