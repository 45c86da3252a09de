package com.ethora.bot.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may log in: the people listed, or everybody with any password while nobody is.
 */
final class Accounts {

	private final Map<String, String> passwords;

	private final Set<String> known = new HashSet<>();

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
		boolean admitted = (expected != null) ? MessageDigest.isEqual(bytes(expected), bytes(password)) : open();
		if (admitted) {
			this.known.add(name);
		}
		return admitted;
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

	/**
	 * Whether somebody of this name is listed or has been here.
	 * @param name the name
	 * @return whether there is such an account
	 */
	boolean exists(String name) {
		return this.passwords.containsKey(name) || this.known.contains(name);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
