package com.ethora.bot.contract.chaos.bot;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Jid;
import com.ethora.bot.engine.BotEngine;

/**
 * The bot as a program: says on its standard output when it is in all rooms, and takes
 * orders on its standard input. It stops in good order when it is asked to end, and at
 * once when nobody is there any more to give orders.
 */
public final class BotProgram {

	static final String READY = "ready";

	static final String STOPPED = "stopped";

	private static final Duration DRAIN = Duration.ofSeconds(5);

	private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
			StandardCharsets.UTF_8);

	private final PortFaults faults = new PortFaults();

	private final ChaosBot bot;

	private BotProgram(BotTask task) {
		this.bot = ChaosBot.create(task, this.faults, () -> this.out.println(READY));
	}

	/**
	 * Run the bot.
	 * @param arguments its task
	 * @throws IOException if there is no standard input
	 */
	public static void main(String[] arguments) throws IOException {
		new BotProgram(BotTask.of(arguments)).run();
	}

	private void run() throws IOException {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
		this.bot.engine().start();
		BufferedReader in = new BufferedReader(
				new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			obey(line.split(" "));
		}
		Runtime.getRuntime().halt(1);
	}

	private void obey(String[] order) {
		switch (BotOrder.valueOf(order[0])) {
			case LOSE_ECHOES -> this.faults.loseEchoes(Integer.parseInt(order[1]));
			case REPEAT -> this.faults.repeat(Integer.parseInt(order[1]));
			case REPEAT_THE_PAST -> this.bot.wire().repeatThePast();
			case REPLAY_ON_JOIN -> this.faults.replayOnJoin();
		}
	}

	private void stop() {
		BotEngine engine = this.bot.engine();
		try {
			engine.stop(DRAIN).toCompletableFuture().orTimeout(DRAIN.toSeconds() * 2, TimeUnit.SECONDS).join();
			this.out.println(STOPPED);
		}
		catch (CompletionException ex) {
			this.out.println("not stopped: " + engine.status().rooms().keySet().stream().map(Jid::toString).toList());
		}
	}

}
