package com.ethora.bot.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settings of a sandbox.
 *
 * @param port port to listen on, 0 for a free one
 * @param host host to listen on; others than this machine reach it only if this is not
 * loopback
 * @param domain domain served; rooms are at {@code conference.} of it
 * @param rooms names of the rooms there are from the start
 * @param users passwords by user name; while empty, every name gets in with any password
 * @param history how many messages a room keeps
 */
public record SandboxSettings(int port, String host, String domain, List<String> rooms, Map<String, String> users,
		int history) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

	private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

	private static final int MAX_PORT = 65_535;

	/**
	 * Port 5280 of loopback, one room {@code lobby}, everybody welcome.
	 */
	public static final SandboxSettings DEFAULTS = new SandboxSettings(5280, "localhost", "sandbox.localhost",
			List.of("lobby"), Map.of(), 10_000);

	public SandboxSettings {
		rooms = List.copyOf(rooms);
		users = Map.copyOf(users);
		List<String> problems = new ArrayList<>();
		check(port >= 0 && port <= MAX_PORT, "'port' must be from 0 to 65535 but is [" + port + "]", problems);
		check(!host.isBlank(), "'host' must not be empty", problems);
		check(DOMAIN.matcher(domain).matches(), "'domain' must be a host name in lower case but is [" + domain + "]",
				problems);
		rooms.forEach((room) -> check(isName(room),
				"'rooms' must be plain names in lower case but one is [" + room + "]", problems));
		users.forEach((user, password) -> {
			check(isName(user), "'users' must have plain names in lower case but one is [" + user + "]", problems);
			check(!password.isEmpty(), "'users' must have passwords but [" + user + "] has none", problems);
		});
		check(history >= 1, "'history' must be at least 1 but is [" + history + "]", problems);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException(String.join("; ", problems));
		}
	}

	public SandboxSettings withPort(int port) {
		return new SandboxSettings(port, this.host, this.domain, this.rooms, this.users, this.history);
	}

	public SandboxSettings withHost(String host) {
		return new SandboxSettings(this.port, host, this.domain, this.rooms, this.users, this.history);
	}

	public SandboxSettings withDomain(String domain) {
		return new SandboxSettings(this.port, this.host, domain, this.rooms, this.users, this.history);
	}

	public SandboxSettings withRooms(String... rooms) {
		return new SandboxSettings(this.port, this.host, this.domain, List.of(rooms), this.users, this.history);
	}

	public SandboxSettings withUsers(Map<String, String> users) {
		return new SandboxSettings(this.port, this.host, this.domain, this.rooms, users, this.history);
	}

	public SandboxSettings withHistory(int history) {
		return new SandboxSettings(this.port, this.host, this.domain, this.rooms, this.users, history);
	}

	/**
	 * The settings without the passwords.
	 */
	@Override
	public String toString() {
		return "SandboxSettings[port=" + this.port + ", host=" + this.host + ", domain=" + this.domain + ", rooms="
				+ this.rooms + ", users=" + this.users.keySet() + ", history=" + this.history + "]";
	}

	private static boolean isName(String name) {
		return NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
	}

	private static void check(boolean condition, String problem, List<String> problems) {
		if (!condition) {
			problems.add(problem);
		}
	}

}
