package com.ethora.bot.sandbox;

import com.ethora.bot.sandbox.server.ChatServer;

/**
 * Makes things go wrong: in the server's own thread, or in the network before it.
 */
final class DefaultSandboxFaults implements SandboxFaults {

	private final ChatServer server;

	private final SandboxThread thread;

	private final Sandbox sandbox;

	DefaultSandboxFaults(ChatServer server, SandboxThread thread, Sandbox sandbox) {
		this.server = server;
		this.thread = thread;
		this.sandbox = sandbox;
	}

	@Override
	public void dropConnections() {
		this.thread.run(this.server::cutAll);
	}

	@Override
	public void stall(boolean stalled) {
		this.sandbox.stall(stalled);
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
	public void swapNextTwo() {
		this.thread.run(this.server::swapNextTwo);
	}

	@Override
	public void throttle(int bytesPerSecond) {
		if (bytesPerSecond < 0) {
			throw new IllegalArgumentException("'bytesPerSecond' must not be negative");
		}
		this.sandbox.throttle(bytesPerSecond);
	}

	@Override
	public void restart() {
		this.sandbox.restart();
	}

	@Override
	public void closeGracefully() {
		this.thread.run(this.server::sayGoodbye);
	}

}
