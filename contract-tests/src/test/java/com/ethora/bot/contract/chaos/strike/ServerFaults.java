package com.ethora.bot.contract.chaos.strike;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.server.ChatServer;

/**
 * What happens to the server.
 */
public final class ServerFaults {

	private final ChatServer server;

	private final Set<Jid> rooms;

	/**
	 * Create.
	 * @param server the server
	 * @param rooms all rooms of the bot
	 */
	public ServerFaults(ChatServer server, Set<Jid> rooms) {
		this.server = server;
		this.rooms = Set.copyOf(rooms);
	}

	/**
	 * Return the faults.
	 * @return what to do for each kind
	 */
	public Map<FaultKind, Fault> all() {
		return Map.of(FaultKind.SERVER_KILL, this::kill, FaultKind.SERVER_RESTART, this::restart);
	}

	private void kill(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.server.kill();
		this.server.start();
	}

	private void restart(RandomGenerator random, Consumer<Set<Jid>> struck) {
		struck.accept(this.rooms);
		this.server.stop();
		this.server.start();
	}

}
