package com.ethora.bot.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.ethora.bot.backend.BackendException;

/**
 * What calls wait on, so that nobody else has to. Not what handlers run on: those may
 * wait for a call.
 */
final class ApiThreads {

	private static final int THREADS = 8;

	private static final int WAITING = 1_000;

	private static final int IDLE_SECONDS = 30;

	private final ThreadPoolExecutor pool;

	ApiThreads() {
		this.pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(WAITING), (task) -> {
					Thread thread = new Thread(task, "ethora-api");
					thread.setDaemon(true);
					return thread;
				});
		this.pool.allowCoreThreadTimeOut(true);
	}

	/**
	 * Call.
	 * @param purpose what the call is for
	 * @param call the call
	 * @param <T> the type of the answer
	 * @return the answer
	 */
	<T> CompletableFuture<T> call(String purpose, Supplier<T> call) {
		try {
			return CompletableFuture.supplyAsync(call, this.pool);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.failedFuture(new BackendException(purpose, "too many calls wait", null));
		}
	}

	CompletableFuture<Void> run(String purpose, Runnable call) {
		return call(purpose, () -> {
			call.run();
			return Boolean.TRUE;
		}).thenAccept((done) -> {
		});
	}

}
