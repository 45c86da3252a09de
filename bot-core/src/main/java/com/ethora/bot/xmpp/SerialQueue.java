package com.ethora.bot.xmpp;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one at a time in the order they were given, on the thread that gives one
 * while none runs. So what a link tells is in order without a thread of its own, and a
 * slow listener slows the one who reads from the network.
 */
final class SerialQueue implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(SerialQueue.class);

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

	private final AtomicInteger waiting = new AtomicInteger();

	@Override
	public void execute(Runnable task) {
		this.tasks.add(task);
		if (this.waiting.getAndIncrement() == 0) {
			do {
				run(Objects.requireNonNull(this.tasks.poll()));
			}
			while (this.waiting.decrementAndGet() != 0);
		}
	}

	private static void run(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException | Error ex) {
			logger.error("The listener of a link failed", ex);
		}
	}

}
