package com.ethora.bot.engine;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * What handlers run on: virtual threads where the JVM has them, a bounded pool elsewhere.
 * Both may block.
 */
public final class Workers {

	private static final int VIRTUAL_THREADS_SINCE = 21;

	private Workers() {
	}

	/**
	 * Make workers.
	 * @param concurrency how many handlers may run at the same time
	 * @return the workers
	 */
	public static AsyncTaskExecutor create(int concurrency) {
		if (Runtime.version().feature() >= VIRTUAL_THREADS_SINCE) {
			SimpleAsyncTaskExecutor virtual = new SimpleAsyncTaskExecutor("ethora-handler-");
			virtual.setVirtualThreads(true);
			return virtual;
		}
		ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
		pool.setThreadNamePrefix("ethora-handler-");
		pool.setCorePoolSize(concurrency);
		pool.setAllowCoreThreadTimeOut(true);
		pool.setDaemon(true);
		pool.afterPropertiesSet();
		return pool;
	}

}
