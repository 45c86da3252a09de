package com.ethora.bot.sandbox;

import java.util.function.Consumer;

import com.ethora.bot.sandbox.server.ChatServer;

/**
 * Makes things go wrong in the server's own thread.
 */
final class DefaultSandboxFaults implements SandboxFaults {

	private final ChatServer server;

	private final SandboxThread thread;

	private final Consumer<Boolean> stall;

	DefaultSandboxFaults(ChatServer server, SandboxThread thread, Consumer<Boolean> stall) {
		this.server = server;
		this.thread = thread;
		this.stall = stall;
	}

	@Override
	public void dropConnections() {
		this.thread.run(this.server::cutAll);
	}

	@Override
	public void stall(boolean stalled) {
		this.stall.accept(stalled);
	}

	@Override
	public void silentKick(String room, String nick) {
		if (!this.thread.call(() -> this.server.forget(room, nick))) {
			throw new IllegalArgumentException("There is nobody called [%s] in the room [%s]".formatted(nick, room));
		}
	}

	@Override
	public void refuseAuth(boolean refuse) {
		this.thread.run(() -> this.server.refuseLogins(refuse));
	}

	@Override
	public void loseNextEcho() {
		this.thread.run(this.server::loseNextEcho);
	}

	@Override
	public void duplicateNext() {
		this.thread.run(this.server::duplicateNext);
	}

	@Override
	public void closeGracefully() {
		this.thread.run(this.server::sayGoodbye);
	}

}
