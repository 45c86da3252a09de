package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.stanza.Jid;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say to a client that logs in.
 *
 * @param user who it is, once that is known
 * @param message what to say to it, empty if nothing
 */
record SaslAnswer(@Nullable Jid user, byte[] message) {

	private static final byte[] NOTHING = {};

	static SaslAnswer challenge(byte[] message) {
		return new SaslAnswer(null, message);
	}

	static SaslAnswer nothingYet() {
		return challenge(NOTHING);
	}

	static SaslAnswer success(Jid user) {
		return new SaslAnswer(user, NOTHING);
	}

	static SaslAnswer success(Jid user, byte[] proof) {
		return new SaslAnswer(user, proof);
	}

}
