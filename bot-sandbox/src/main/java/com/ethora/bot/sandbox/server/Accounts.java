package com.ethora.bot.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may log in: the people listed, or everybody with any password while nobody is. A
 * password can be made that is good for one login soon.
 */
public final class Accounts {

	private static final Duration SOON = Duration.ofMinutes(10);

	private static final int MAX_MADE = 10_000;

	private final Map<String, String> passwords;

	private final Set<String> known = new HashSet<>();

	private final Map<String, Once> once = new HashMap<>();

	private final Clock clock;

	private final boolean open;

	private boolean refusing;

	Accounts(Map<String, String> passwords, Clock clock) {
		this.passwords = new HashMap<>(passwords);
		this.open = passwords.isEmpty();
		this.clock = clock;
	}

	void refuse(boolean refusing) {
		this.refusing = refusing;
	}

	/** Whether everybody gets in. */
	boolean open() {
		return this.open;
	}

	/**
	 * Whether there is such an account, or could be.
	 * @param name its name
	 * @return whether it may log in with the right password
	 */
	public boolean knows(String name) {
		return this.open || this.passwords.containsKey(name);
	}

	/**
	 * Make an account.
	 * @param name its name
	 * @param password its password
	 * @return whether it is new, and there is room for it
	 */
	public boolean add(String name, String password) {
		return this.passwords.size() < MAX_MADE && this.passwords.putIfAbsent(name, password) == null;
	}

	/**
	 * Make a password that is good once, and not for long. One that was made before is
	 * none any more.
	 * @param name the account
	 * @return the password
	 */
	public String passwordForOnce(String name) {
		String password = "once." + UUID.randomUUID();
		if (this.once.size() >= MAX_MADE) {
			this.once.clear();
		}
		this.once.put(name, new Once(password, this.clock.instant().plus(SOON)));
		return password;
	}

	/**
	 * Whether somebody may log in to the chat server.
	 * @param name the account
	 * @param password the password, which is used up if it was good for once
	 * @return whether it is right
	 */
	boolean admits(String name, String password) {
		boolean admitted = !this.refusing && isGood(name, password);
		if (admitted) {
			this.known.add(name);
		}
		return admitted;
	}

	private boolean isGood(String name, String password) {
		Once made = this.once.get(name);
		if (made != null && same(made.password(), password)) {
			this.once.remove(name);
			return this.clock.instant().isBefore(made.end());
		}
		return !password.startsWith("once.") && isPassword(name, password);
	}

	/**
	 * Whether a password is the one an account has for good.
	 * @param name the account
	 * @param password the password
	 * @return whether it is
	 */
	public boolean isPassword(String name, String password) {
		String expected = this.passwords.get(name);
		return !password.isEmpty() && ((expected != null) ? same(expected, password) : this.open);
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

	private static boolean same(String expected, String password) {
		return MessageDigest.isEqual(bytes(expected), bytes(password));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private record Once(String password, Instant end) {

		@Override
		public String toString() {
			return "Once[end=%s]".formatted(this.end);
		}

	}

}
