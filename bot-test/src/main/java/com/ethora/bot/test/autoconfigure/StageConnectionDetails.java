package com.ethora.bot.test.autoconfigure;

import java.net.URI;

import com.ethora.bot.boot.BotConnectionDetails;
import com.ethora.bot.wire.Credentials;

import org.springframework.core.env.Environment;

/**
 * No chat server, and an account for each bot: its own, or one after its name.
 *
 * @param environment where the accounts are
 */
record StageConnectionDetails(Environment environment) implements BotConnectionDetails {

	private static final String DOMAIN = "chat.example";

	private static final Server NOWHERE = Server.of(URI.create("ws://localhost/nowhere"));

	@Override
	public Server server(String bot) {
		return NOWHERE;
	}

	@Override
	public Credentials credentials(String bot) {
		return new Credentials(new BotAccounts(this.environment).or(DOMAIN, bot), "secret");
	}

}
