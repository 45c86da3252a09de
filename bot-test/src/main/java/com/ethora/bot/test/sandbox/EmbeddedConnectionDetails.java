package com.ethora.bot.test.sandbox;

import java.util.List;

import com.ethora.bot.boot.BotConnectionDetails;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.autoconfigure.BotAccounts;
import com.ethora.bot.wire.Credentials;

import org.springframework.core.env.Environment;

/**
 * The chat server is the sandbox, which lets everybody in.
 *
 * @param sandbox the sandbox
 * @param environment where the accounts are
 * @param rooms names of rooms
 */
record EmbeddedConnectionDetails(Sandbox sandbox, Environment environment,
		List<String> rooms) implements BotConnectionDetails {

	@Override
	public Server server(String bot) {
		return new Server(this.sandbox.uri(), this.sandbox.domain(), "conference." + this.sandbox.domain(), null);
	}

	@Override
	public Credentials credentials(String bot) {
		return new Credentials(new BotAccounts(this.environment).at(this.sandbox.domain(), bot), "any");
	}

	@Override
	public List<String> usualRooms(String bot) {
		return this.rooms;
	}

}
