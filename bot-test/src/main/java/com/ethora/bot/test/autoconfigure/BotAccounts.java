package com.ethora.bot.test.autoconfigure;

import java.util.Locale;

import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * The accounts of bots under test: their own, or some after their names.
 *
 * @param environment where their properties are
 */
public record BotAccounts(Environment environment) {

	private static final String ONLY = "bot";

	/**
	 * Return the account of a bot.
	 * @param domain the domain of bots without an account
	 * @param bot the name of the bot
	 * @return the account
	 */
	public Jid or(String domain, String bot) {
		Jid configured = configured(bot);
		return (configured != null) ? configured : new Jid(suggested(bot), domain, null);
	}

	/**
	 * Return the account of a bot on some server.
	 * @param domain the domain of the server
	 * @param bot the name of the bot
	 * @return the account
	 */
	public Jid at(String domain, String bot) {
		Jid configured = configured(bot);
		return new Jid((configured != null) ? configured.requireLocal() : suggested(bot), domain, null);
	}

	private @Nullable Jid configured(String bot) {
		String configured = this.environment.getProperty(prefix(bot) + ".jid");
		return (configured == null || configured.isBlank()) ? null : Jid.parse(configured).bare();
	}

	private String suggested(String bot) {
		String wanted = ONLY.equals(bot) ? this.environment.getProperty(prefix(bot) + ".identity.name", bot) : bot;
		String name = wanted.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return name.isEmpty() ? ONLY : name;
	}

	private static String prefix(String bot) {
		return ONLY.equals(bot) ? "ethora.bot" : "ethora.bots." + bot;
	}

}
