package com.ethora.bot.sandbox.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * Checks the credentials of SASL PLAIN (RFC 4616).
 */
final class SaslPlain {

	private final Accounts accounts;

	private final String domain;

	SaslPlain(Accounts accounts, String domain) {
		this.accounts = accounts;
		this.domain = domain;
	}

	/**
	 * Check credentials.
	 * @param encoded what the client sent
	 * @return who it is
	 * @throws SaslException when they are not right
	 */
	Jid check(String encoded) {
		String[] parts = decode(encoded).split("\0", -1);
		if (parts.length != 3 || parts[1].isEmpty()) {
			throw new SaslException("malformed-request");
		}
		Jid user = user(parts[1]);
		if (!parts[0].isEmpty() && !parts[0].equals(user.toString())) {
			throw new SaslException("invalid-authzid");
		}
		if (!this.accounts.admits(user.local(), parts[2])) {
			throw new SaslException("not-authorized");
		}
		return user;
	}

	private Jid user(String name) {
		try {
			return Jid.bare(name, this.domain);
		}
		catch (StanzaException ex) {
			throw new SaslException("not-authorized");
		}
	}

	private static String decode(String encoded) {
		try {
			byte[] bytes = Base64.getDecoder().decode(encoded.trim());
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (IllegalArgumentException ex) {
			throw new SaslException("incorrect-encoding");
		}
		catch (CharacterCodingException ex) {
			throw new SaslException("malformed-request");
		}
	}

}
