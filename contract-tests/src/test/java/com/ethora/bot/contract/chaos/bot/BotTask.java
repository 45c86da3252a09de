package com.ethora.bot.contract.chaos.bot;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.ethora.bot.Jid;

/**
 * What a bot process is told when it is started. Its password is the one of every
 * account.
 *
 * @param server the address of its server
 * @param account the account of the bot
 * @param flaw what it lacks
 * @param rooms its rooms
 */
public record BotTask(URI server, Jid account, Flaw flaw, List<Jid> rooms) {

	private static final int FIXED = 3;

	List<String> arguments() {
		List<String> arguments = new ArrayList<>(
				List.of(this.server.toString(), this.account.toString(), this.flaw.name()));
		this.rooms.forEach((room) -> arguments.add(room.toString()));
		return arguments;
	}

	static BotTask of(String[] arguments) {
		return new BotTask(URI.create(arguments[0]), Jid.parse(arguments[1]), Flaw.valueOf(arguments[2]),
				Arrays.stream(arguments).skip(FIXED).map(Jid::parse).toList());
	}

}
