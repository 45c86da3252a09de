package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of one's own, empty at first, that lets everybody of this machine in.
 */
public final class PostgresServer implements AutoCloseable {

	private static final String USER = "bot";

	private static final String SYSTEM_USER = "postgres";

	private final Path folder = Folder.create("postgres");

	private final int port = Ports.next();

	private final ServerProcess process;

	/**
	 * Create a server and start it.
	 */
	public PostgresServer() {
		Path data = this.folder.resolve("data");
		if (root()) {
			run(List.of("chown", SYSTEM_USER, this.folder.toString()));
		}
		run(command("initdb", "--pgdata", data.toString(), "--username", USER, "--auth", "trust", "--encoding", "UTF8",
				"--no-locale", "--no-sync"));
		this.process = new ServerProcess(
				command("postgres", "-D", data.toString(), "-p", Integer.toString(this.port), "-c",
						"listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"),
				"postgres", this.folder);
		this.process.start(this::ready);
	}

	/**
	 * Return where it is.
	 * @return the address for JDBC
	 */
	public String url() {
		return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(this.port, USER);
	}

	/** It will not run for root. */
	private static List<String> command(String program, String... arguments) {
		List<String> command = new ArrayList<>();
		if (root()) {
			command.addAll(List.of("setpriv", "--reuid", SYSTEM_USER, "--regid", SYSTEM_USER, "--clear-groups"));
		}
		command.add(Program.require(program).toString());
		command.addAll(List.of(arguments));
		return command;
	}

	private static boolean root() {
		return "root".equals(System.getProperty("user.name"));
	}

	private void run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("setup.log").toFile()))
				.start();
			if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IllegalStateException("'%s' failed".formatted(command));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/** It listens before it lets anybody in, and clients are told to wait. */
	private boolean ready() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected() && this.process.log().contains("ready to accept connections");
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.kill();
		Folder.delete(this.folder);
	}

}
