package com.ethora.bot.sandbox.server;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * The ways to log in. While everybody gets in with any password nothing can be proved, so
 * then there is one way only. Certificates are for links that are encrypted, which the
 * sandbox's are not.
 */
final class SaslMechanisms {

	private static final String PLAIN = "PLAIN";

	private static final String SCRAM_SHA_1 = "SCRAM-SHA-1";

	private static final String SCRAM_SHA_256 = "SCRAM-SHA-256";

	private final Accounts accounts;

	private final String domain;

	SaslMechanisms(Accounts accounts, String domain) {
		this.accounts = accounts;
		this.domain = domain;
	}

	List<String> names() {
		return this.accounts.open() ? List.of(PLAIN) : List.of(SCRAM_SHA_256, SCRAM_SHA_1, PLAIN);
	}

	SaslConversation begin(String mechanism) {
		if (!names().contains(mechanism)) {
			throw new SaslException("invalid-mechanism");
		}
		return switch (mechanism) {
			case SCRAM_SHA_1 -> new SaslScram("SHA1", 20, this.accounts, this::user);
			case SCRAM_SHA_256 -> new SaslScram("SHA256", 32, this.accounts, this::user);
			default -> new SaslPlain(this.accounts, this::user);
		};
	}

	private Jid user(String name) {
		try {
			return Jid.bare(name, this.domain);
		}
		catch (StanzaException ex) {
			throw new SaslException("not-authorized");
		}
	}

}
