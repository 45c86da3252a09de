package com.ethora.bot.engine;

import java.util.Objects;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * What handlers run on: virtual threads where the JVM has them, a bounded pool elsewhere.
 * Both may block.
 */
public final class Workers {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private static final int POOL_SIZE = 32;

	private static final int WAITING = 1_000;

	private Workers() {
	}

	/**
	 * Make as many workers as there is work, or 32 where they cost a thread each.
	 * @return the workers
	 */
	public static AsyncTaskExecutor create() {
		return virtualThreads() ? virtual() : pool(POOL_SIZE);
	}

	/**
	 * Make workers.
	 * @param concurrency how many handlers may run at the same time
	 * @return the workers
	 */
	public static AsyncTaskExecutor create(int concurrency) {
		if (!virtualThreads()) {
			return pool(concurrency);
		}
		SimpleAsyncTaskExecutor virtual = virtual();
		virtual.setTaskDecorator(atMost(concurrency));
		return virtual;
	}

	/**
	 * Return how many workers may wait for people, so that enough are left for others.
	 * @param concurrency how many handlers may run at the same time, if there is a bound
	 * @return a quarter of those there are, or many where they cost nothing
	 */
	public static int waiting(@Nullable Integer concurrency) {
		if (concurrency == null && virtualThreads()) {
			return WAITING;
		}
		return Math.max(1, Objects.requireNonNullElse(concurrency, POOL_SIZE) / 4);
	}

	private static boolean virtualThreads() {
		return Runtime.version().feature() >= VIRTUAL_THREADS_SINCE;
	}

	private static SimpleAsyncTaskExecutor virtual() {
		SimpleAsyncTaskExecutor virtual = new SimpleAsyncTaskExecutor("ethora-handler-");
		virtual.setVirtualThreads(true);
		return virtual;
	}

	private static ThreadPoolTaskExecutor pool(int size) {
		ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
		pool.setThreadNamePrefix("ethora-handler-");
		pool.setCorePoolSize(size);
		pool.setAllowCoreThreadTimeOut(true);
		pool.setDaemon(true);
		pool.afterPropertiesSet();
		return pool;
	}

	/** The worker waits, not who gives it work: that is the bot's timeline. */
	private static TaskDecorator atMost(int concurrency) {
		Semaphore permits = new Semaphore(concurrency, true);
		return (task) -> () -> {
			permits.acquireUninterruptibly();
			try {
				task.run();
			}
			finally {
				permits.release();
			}
		};
	}

}
