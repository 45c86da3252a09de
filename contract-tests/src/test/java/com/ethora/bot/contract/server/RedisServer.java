package com.ethora.bot.contract.server;

import java.nio.file.Path;
import java.util.List;

/**
 * A Redis of one's own, empty at first, that keeps nothing when it ends.
 */
public final class RedisServer implements AutoCloseable {

	private final Path folder = Folder.create("redis");

	private final int port = Ports.next();

	private final ServerProcess process;

	/**
	 * Create a server and start it.
	 */
	public RedisServer() {
		this.process = new ServerProcess(List.of(Program.require("redis-server").toString(), "--port",
				Integer.toString(this.port), "--bind", "127.0.0.1", "--dir", this.folder.toString(), "--save", ""),
				"redis", this.folder);
		this.process.start(() -> this.process.log().contains("Ready to accept connections"));
	}

	/**
	 * Return where it is.
	 * @return the address for clients
	 */
	public String url() {
		return "redis://127.0.0.1:%d".formatted(this.port);
	}

	@Override
	public void close() {
		this.process.kill();
		Folder.delete(this.folder);
	}

}
