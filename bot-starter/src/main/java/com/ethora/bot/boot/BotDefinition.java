package com.ethora.bot.boot;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * One bot as the configuration has it.
 *
 * @param name the name of the bot in this application
 * @param prefix what its properties begin with
 * @param properties its properties
 * @param api Ethora's REST API as it is for this bot
 */
record BotDefinition(String name, String prefix, BotProperties properties, ApiDefinition api) {

	/** The bot of {@code ethora.bot} itself. */
	static final String ONLY = "bot";

	/**
	 * Return the full name of one of its properties.
	 */
	String property(String property) {
		return this.prefix + "." + property;
	}

	/**
	 * Return the account as it is configured, if it is.
	 * @throws BotStartupException when it is no account
	 */
	@Nullable Jid jid() {
		String jid = this.properties.jid();
		if (jid == null) {
			return null;
		}
		try {
			Jid account = Jid.parse(jid);
			account.requireLocal();
			return account.bare();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw BotStartupException.of("'%s' is no account: %s".formatted(property("jid"), ex.getMessage()),
					"Write it as name@domain, for example %s: echo-bot@xmpp.example.com".formatted(property("jid")));
		}
	}

	/**
	 * Return the accounts that may do everything outside of rooms.
	 * @throws BotStartupException when one of them is none
	 */
	Set<Jid> admins() {
		return this.properties.admins().stream().map(this::admin).collect(Collectors.toSet());
	}

	private Jid admin(String admin) {
		try {
			Jid account = Jid.parse(admin).bare();
			account.requireLocal();
			return account;
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw BotStartupException.of(
					"'%s' has an account '%s' that is none: %s".formatted(property("admins"), admin, ex.getMessage()),
					"Write accounts as in ann@xmpp.example.com");
		}
	}

	/**
	 * Return the name of the account to make where any account can be had: after the
	 * bot's own name, or after the name that people see where there is one bot only.
	 */
	String suggestedAccount() {
		String shown = this.properties.identity().name();
		String wanted = (ONLY.equals(this.name) && shown != null) ? shown : this.name;
		String account = wanted.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return account.isEmpty() ? this.name : account;
	}

}
