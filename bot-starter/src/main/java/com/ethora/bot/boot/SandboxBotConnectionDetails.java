package com.ethora.bot.boot;

import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.wire.Credentials;

import org.jspecify.annotations.Nullable;

/**
 * The chat server is the sandbox.
 */
final class SandboxBotConnectionDetails implements BotConnectionDetails {

	private final Sandbox sandbox;

	private final SandboxGuests guests;

	private final List<String> rooms;

	SandboxBotConnectionDetails(Sandbox sandbox, SandboxGuests guests, List<String> rooms) {
		this.sandbox = sandbox;
		this.guests = guests;
		this.rooms = rooms;
	}

	@Override
	public Server server(String bot) {
		return new Server(this.sandbox.uri(), this.sandbox.domain(), "conference." + this.sandbox.domain(), null);
	}

	@Override
	public @Nullable Credentials credentials(String bot) {
		SandboxGuests.Account account = this.guests.byBot().get(bot);
		return (account != null)
				? new Credentials(new Jid(account.user(), this.sandbox.domain(), null), account.password()) : null;
	}

	@Override
	public List<String> usualRooms(String bot) {
		return this.rooms;
	}

}
