package com.ethora.bot.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The clock of a bot and the one thread on which all of its state is kept. Tasks run one
 * after the other: immediate ones in the order they were given, delayed ones when they
 * are due. Everything that happens to a bot happens here, so nothing needs a lock, and a
 * simulation that replaces the timeline controls all of it.
 */
public interface Timeline extends Executor, InstantSource {

	/**
	 * Run a task later.
	 * @param delay how much later
	 * @param task what to run
	 * @return a way to call it off
	 */
	Timer schedule(Duration delay, Runnable task);

	/**
	 * End the timeline after the tasks that were already given.
	 */
	default void close() {
	}

	/**
	 * A task that waits for its time.
	 */
	@FunctionalInterface
	interface Timer {

		/**
		 * Call the task off. Does nothing once it has run.
		 */
		void cancel();

	}

}
