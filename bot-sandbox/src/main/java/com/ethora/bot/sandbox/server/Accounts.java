package com.ethora.bot.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/**
 * Who may log in: the people listed, or everybody with any password while nobody is.
 */
final class Accounts {

	private final Map<String, String> passwords;

	private boolean refusing;

	Accounts(Map<String, String> passwords) {
		this.passwords = Map.copyOf(passwords);
	}

	void refuse(boolean refusing) {
		this.refusing = refusing;
	}

	/** Whether everybody gets in. */
	boolean open() {
		return this.passwords.isEmpty();
	}

	boolean admits(String name, String password) {
		if (this.refusing || password.isEmpty()) {
			return false;
		}
		String expected = this.passwords.get(name);
		return (expected != null) ? MessageDigest.isEqual(bytes(expected), bytes(password)) : open();
	}

	/**
	 * Return what somebody has to know.
	 * @param name who
	 * @return the password
	 * @throws SaslException when nobody of that name gets in
	 */
	String password(String name) {
		String password = this.passwords.get(name);
		if (this.refusing || password == null) {
			throw new SaslException("not-authorized");
		}
		return password;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
