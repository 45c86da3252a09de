package com.ethora.bot.contract.chaos.bot;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process with the bot in it.
 */
public final class BotProcess {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final AtomicInteger numbers = new AtomicInteger();

	private final CountDownLatch ready = new CountDownLatch(1);

	private final Process process;

	private final PrintStream orders;

	private BotProcess(Process process) {
		this.process = process;
		this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	/**
	 * Start a process.
	 * @param task what the bot is told
	 * @param log the file its log is added to
	 * @return the process, not ready yet
	 */
	public static BotProcess start(BotTask task, Path log) {
		try {
			BotProcess started = new BotProcess(
					new ProcessBuilder(command(task)).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
						.start());
			Thread listener = new Thread(started::listen, "chaos-bot-output");
			listener.setDaemon(true);
			listener.start();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Wait until the bot has been in all of its rooms.
	 */
	public void awaitReady() {
		try {
			if (!this.ready.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("The bot was not ready within %s".formatted(LIMIT));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/**
	 * Have something done.
	 * @param order what
	 * @param values what belongs to it
	 */
	public void order(BotOrder order, Object... values) {
		StringBuilder line = new StringBuilder(order.name());
		for (Object value : values) {
			line.append(' ').append(value);
		}
		this.orders.println(line);
	}

	/**
	 * Ask the process to end in good order, and do not wait for it.
	 */
	public void terminate() {
		this.process.destroy();
	}

	/**
	 * End the process at once.
	 */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Wait until the process has ended.
	 */
	public void awaitEnd() {
		try {
			if (!this.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("The bot did not end within %s".formatted(LIMIT));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private void listen() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.equals(BotProgram.READY)) {
					this.ready.countDown();
				}
			}
		}
		catch (IOException ex) {
			// The process is gone, which others notice.
		}
	}

	private static List<String> command(BotTask task) {
		List<String> command = new ArrayList<>(List.of(
				System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-Xmx96m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"-Dlogback.configurationFile=chaos-bot-logback.xml", "-Dchaos.process=" + numbers.incrementAndGet(),
				"-classpath", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				BotProgram.class.getName()));
		command.addAll(task.arguments());
		return command;
	}

}
