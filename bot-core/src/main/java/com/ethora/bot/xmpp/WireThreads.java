package com.ethora.bot.xmpp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that wait for the network: daemons, shared by all links, gone soon after
 * their work is.
 */
final class WireThreads {

	private static final int KEEP_ALIVE_SECONDS = 5;

	private static final AtomicInteger counter = new AtomicInteger();

	static final ExecutorService POOL = new ThreadPoolExecutor(0, Integer.MAX_VALUE, KEEP_ALIVE_SECONDS,
			TimeUnit.SECONDS, new SynchronousQueue<>(), WireThreads::daemon);

	private WireThreads() {
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "ethora-wire-" + counter.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}

}
