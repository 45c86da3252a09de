package com.ethora.bot.boot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.ethora.bot.Jid;
import com.ethora.bot.sandbox.SandboxSettings;

/**
 * The bots that live in the sandbox: those without a chat server of their own. Whoever
 * has no account or no password is given one.
 *
 * @param byBot their accounts by their names
 * @param rooms the rooms they want to be in
 */
record SandboxGuests(Map<String, Account> byBot, Set<String> rooms) {

	static SandboxGuests of(BotDefinitions bots, SandboxProperties sandbox) {
		Map<String, Account> accounts = new LinkedHashMap<>();
		Set<String> rooms = new TreeSet<>();
		bots.all().stream().filter((bot) -> bot.properties().server().uri() == null).forEach((bot) -> {
			Jid jid = bot.jid();
			String user = (jid != null) ? jid.requireLocal() : bot.suggestedAccount();
			String password = bot.properties().password();
			accounts.put(bot.name(), new Account(user,
					(password != null) ? password : sandbox.users().getOrDefault(user, UUID.randomUUID().toString())));
			bot.properties()
				.rooms()
				.stream()
				.filter(SandboxGuests::isName)
				.map(SandboxGuests::lower)
				.forEach(rooms::add);
		});
		return new SandboxGuests(accounts, rooms);
	}

	/**
	 * Return the settings of a sandbox that has room for all of them.
	 */
	SandboxSettings settings(SandboxProperties sandbox) {
		Set<String> wanted = new LinkedHashSet<>(sandbox.rooms());
		wanted.addAll(this.rooms);
		Map<String, String> users = new HashMap<>(sandbox.users());
		if (!users.isEmpty()) {
			this.byBot.values().forEach((account) -> users.put(account.user(), account.password()));
		}
		try {
			return new SandboxSettings(sandbox.port(), sandbox.host(), sandbox.domain(), List.copyOf(wanted), users,
					sandbox.history());
		}
		catch (IllegalArgumentException ex) {
			throw BotStartupException.of("The sandbox cannot be made: %s".formatted(ex.getMessage()),
					"Change the properties that begin with 'ethora.sandbox'");
		}
	}

	/**
	 * Rooms elsewhere are not made here, and what is no name is reported with its bot.
	 */
	private static boolean isName(String room) {
		return room.matches("[\\p{L}\\p{N}._-]+");
	}

	private static String lower(String room) {
		return room.toLowerCase(Locale.ROOT);
	}

	/**
	 * An account of the sandbox.
	 *
	 * @param user the name
	 * @param password the password
	 */
	record Account(String user, String password) {

		@Override
		public String toString() {
			return "Account[user=%s]".formatted(this.user);
		}

	}

}
