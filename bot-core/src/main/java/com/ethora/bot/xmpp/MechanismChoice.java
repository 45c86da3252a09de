package com.ethora.bot.xmpp;

import java.util.List;

import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;

/**
 * Decides how to log in.
 *
 * @param settings what may be used
 */
record MechanismChoice(XmppSettings settings) {

	/**
	 * Choose the first configured mechanism that is offered and safe here.
	 * @param offered what the server offers
	 * @param encrypted whether the link is encrypted
	 * @return the mechanism
	 * @throws LinkException when there is none
	 */
	SaslMechanism choose(List<String> offered, boolean encrypted) {
		for (SaslMechanism mechanism : allowed(encrypted)) {
			if (offered.contains(mechanism.wireName())) {
				return mechanism;
			}
		}
		throw unsuitable("%s offers %s to log in, but only %s may be used: change the configured mechanisms"
			.formatted(this.settings.place(), offered, names(allowed(encrypted))));
	}

	/**
	 * Fail if it is known before connecting that there is no safe way.
	 */
	void checkBeforeConnecting() {
		if (passwordUnprotected()) {
			throw unsuitable("The password would go unencrypted to %s: use wss:// or xmpps://, or allow plaintext"
				.formatted(this.settings.place()));
		}
		if (noneIsSafe()) {
			throw unsuitable("%s need an encrypted link to %s: use wss:// or xmpps://"
				.formatted(this.settings.mechanisms(), this.settings.place()));
		}
	}

	/**
	 * Return whether it is known before connecting that the password would go
	 * unencrypted.
	 */
	boolean passwordUnprotected() {
		return noneIsSafe() && mechanisms().stream().anyMatch(SaslMechanism::revealing);
	}

	private boolean noneIsSafe() {
		// On plain TCP the server may yet offer encryption.
		boolean encrypted = this.settings.encryptedFromStart() || this.settings.tcp();
		return allowed(encrypted).isEmpty();
	}

	/**
	 * Fail if no mechanism that may be used does without a password.
	 * @param password the password, empty if there is none
	 */
	void check(String password) {
		if (password.isEmpty() && mechanisms().stream().allMatch(SaslMechanism::needsPassword)) {
			throw new LinkException(LinkFailure.of(Kind.CREDENTIALS, "There is no password for %s, which %s need"
				.formatted(this.settings.place(), this.settings.mechanisms())));
		}
	}

	private List<SaslMechanism> allowed(boolean encrypted) {
		boolean safe = encrypted || this.settings.plaintextAllowed();
		return mechanisms().stream()
			.filter((mechanism) -> safe || !mechanism.revealing())
			.filter((mechanism) -> encrypted || !mechanism.needsEncryption())
			.toList();
	}

	private List<SaslMechanism> mechanisms() {
		return this.settings.mechanisms().stream().flatMap((name) -> SaslMechanism.of(name).stream()).toList();
	}

	private static List<String> names(List<SaslMechanism> mechanisms) {
		return mechanisms.stream().map(SaslMechanism::wireName).toList();
	}

	private static LinkException unsuitable(String message) {
		return new LinkException(LinkFailure.of(Kind.UNSUITABLE, message));
	}

}
