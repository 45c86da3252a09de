package com.ethora.bot.sandbox.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.ethora.bot.sandbox.stanza.Jid;

/**
 * Checks the credentials of SASL PLAIN (RFC 4616).
 */
final class SaslPlain implements SaslConversation {

	private final Accounts accounts;

	private final Function<String, Jid> users;

	SaslPlain(Accounts accounts, Function<String, Jid> users) {
		this.accounts = accounts;
		this.users = users;
	}

	@Override
	public SaslAnswer take(byte[] message) {
		return (message.length == 0) ? SaslAnswer.nothingYet() : SaslAnswer.success(check(text(message)));
	}

	private Jid check(String credentials) {
		String[] parts = credentials.split("\0", -1);
		if (parts.length != 3 || parts[1].isEmpty()) {
			throw new SaslException("malformed-request");
		}
		Jid user = this.users.apply(parts[1]);
		if (!parts[0].isEmpty() && !parts[0].equals(user.toString())) {
			throw new SaslException("invalid-authzid");
		}
		if (!this.accounts.admits(user.local(), parts[2])) {
			throw new SaslException("not-authorized");
		}
		return user;
	}

	static String text(byte[] message) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new SaslException("malformed-request");
		}
	}

}
