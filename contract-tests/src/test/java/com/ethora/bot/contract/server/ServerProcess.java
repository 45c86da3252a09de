package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A server's process in the foreground. What a launcher script starts counts as the
 * server: signals go to the program of the given name, wherever below us it is.
 */
final class ServerProcess {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final int LOG_TAIL = 20_000;

	private static final Set<Process> leftovers = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> leftovers.forEach(ServerProcess::killAll)));
	}

	private final List<String> command;

	private final String program;

	private final Path folder;

	private @Nullable Process process;

	ServerProcess(List<String> command, String program, Path folder) {
		this.command = List.copyOf(command);
		this.program = program;
		this.folder = folder;
	}

	void start(BooleanSupplier ready) {
		if (running()) {
			throw new IllegalStateException("'%s' runs already".formatted(this.program));
		}
		try {
			Process started = new ProcessBuilder(this.command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
				.start();
			leftovers.add(started);
			this.process = started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Awaitility.await("%s to start".formatted(this.program))
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.failFast(this::checkRunning)
			.until(ready::getAsBoolean);
	}

	boolean running() {
		return this.process != null && this.process.isAlive();
	}

	void terminate() {
		server().destroy();
		awaitEnd();
	}

	void kill() {
		killAll(required());
		awaitEnd();
	}

	void signal(String name) {
		try {
			int result = new ProcessBuilder("kill", "-" + name, Long.toString(server().pid())).inheritIO()
				.start()
				.waitFor();
			if (result != 0) {
				throw new IllegalStateException("'kill -%s' returned %d".formatted(name, result));
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

	String log() {
		try {
			String text = Files.exists(logFile()) ? Files.readString(logFile(), StandardCharsets.ISO_8859_1) : "";
			return text.substring(Math.max(0, text.length() - LOG_TAIL));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessHandle server() {
		Process current = required();
		return Stream.concat(current.descendants(), Stream.of(current.toHandle()))
			.filter((handle) -> handle.info().command().orElse("").contains(this.program))
			.findFirst()
			.orElseGet(current::toHandle);
	}

	private void checkRunning() {
		if (!running()) {
			throw new IllegalStateException("'%s' ended: %s".formatted(this.program, log()));
		}
	}

	private void awaitEnd() {
		Process current = required();
		Awaitility.await("%s to end".formatted(this.program))
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !current.isAlive());
		leftovers.remove(current);
	}

	private Process required() {
		if (this.process == null) {
			throw new IllegalStateException("'%s' was never started".formatted(this.program));
		}
		return this.process;
	}

	private Path logFile() {
		return this.folder.resolve("server.log");
	}

	private static void killAll(Process process) {
		List<ProcessHandle> children = process.descendants().toList();
		children.forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

}
