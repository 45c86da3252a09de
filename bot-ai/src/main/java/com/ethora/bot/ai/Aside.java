package com.ethora.bot.ai;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Where what may wait is done that an answer needs: to wait for a model or for a place at
 * one, to write down what was said. Apart from the timeline of the bot and from the
 * timers, and from the threads of tools, which may all be waiting themselves. Each has a
 * thread of its own, which costs nothing where there are virtual ones; elsewhere there
 * are about as many as answers are made.
 */
public final class Aside {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private static final SimpleAsyncTaskExecutor THREADS = threads();

	private static final Scheduler SCHEDULER = Schedulers.fromExecutor(THREADS);

	private Aside() {
	}

	/**
	 * Do something there.
	 * @param work what
	 */
	public static void execute(Runnable work) {
		THREADS.execute(work);
	}

	/**
	 * Return the same place for streams.
	 * @return the scheduler
	 */
	public static Scheduler scheduler() {
		return SCHEDULER;
	}

	private static SimpleAsyncTaskExecutor threads() {
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ethora-assistant-");
		threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
		threads.setDaemon(true);
		return threads;
	}

}
