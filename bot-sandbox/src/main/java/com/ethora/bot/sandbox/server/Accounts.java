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

	boolean admits(String name, String password) {
		if (this.refusing || password.isEmpty()) {
			return false;
		}
		String expected = this.passwords.get(name);
		return (expected != null) ? MessageDigest.isEqual(bytes(expected), bytes(password)) : this.passwords.isEmpty();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
