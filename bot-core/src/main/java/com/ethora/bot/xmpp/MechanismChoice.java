package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Set;

import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;

/**
 * Decides how to log in.
 *
 * @param settings what may be used
 */
record MechanismChoice(XmppSettings settings) {

	/** Those which send the password itself. */
	private static final Set<String> REVEALING = Set.of("PLAIN");

	/**
	 * Choose the first configured mechanism that is offered and safe here.
	 * @param offered what the server offers
	 * @param encrypted whether the link is encrypted
	 * @return the mechanism
	 * @throws LinkException when there is none
	 */
	String choose(List<String> offered, boolean encrypted) {
		for (String mechanism : allowed(encrypted)) {
			if (offered.contains(mechanism)) {
				return mechanism;
			}
		}
		throw unsuitable("%s offers %s to log in, but only %s may be used: change the configured mechanisms"
			.formatted(this.settings.place(), offered, allowed(encrypted)));
	}

	/**
	 * Fail if it is known before connecting that there is no safe way.
	 */
	void checkBeforeConnecting() {
		if (noneIsSafe()) {
			throw unsuitable("The password would go unencrypted to %s: use wss:// or xmpps://, or allow plaintext"
				.formatted(this.settings.place()));
		}
	}

	/**
	 * Return whether it is known before connecting that there is no safe way.
	 */
	boolean noneIsSafe() {
		// On plain TCP the server may yet offer encryption.
		boolean encrypted = this.settings.encryptedFromStart() || !this.settings.webSocket();
		return allowed(encrypted).isEmpty();
	}

	private List<String> allowed(boolean encrypted) {
		boolean safe = encrypted || this.settings.plaintextAllowed();
		return this.settings.mechanisms()
			.stream()
			.filter((mechanism) -> safe || !REVEALING.contains(mechanism))
			.toList();
	}

	private static LinkException unsuitable(String message) {
		return new LinkException(LinkFailure.of(Kind.UNSUITABLE, message));
	}

}
