package com.ethora.bot.ai;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Where things are done that an answer needs besides its words and that may wait, as to
 * write down what was said: apart from the timeline of the bot, and from the threads of
 * tools, which may all be waiting themselves. Each has a thread of its own, that costs
 * nothing where there are virtual ones; elsewhere there are about as many as answers end
 * at the same time.
 */
public final class Aside {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private static final Scheduler SCHEDULER = Schedulers.fromExecutor(threads());

	private Aside() {
	}

	/**
	 * Return where it is done.
	 * @return the scheduler
	 */
	public static Scheduler scheduler() {
		return SCHEDULER;
	}

	private static SimpleAsyncTaskExecutor threads() {
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("ethora-aside-");
		threads.setVirtualThreads(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE);
		threads.setDaemon(true);
		return threads;
	}

}
