package com.ethora.bot.sandbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread the chat server lives in. It ends by itself when it has nothing to do
 * and begins again when it has.
 */
final class SandboxThread implements Executor {

	private static final int IDLE_SECONDS = 5;

	private final ThreadPoolExecutor executor;

	SandboxThread() {
		this.executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				(task) -> {
					Thread thread = new Thread(task, "sandbox");
					thread.setDaemon(true);
					return thread;
				});
		this.executor.allowCoreThreadTimeOut(true);
	}

	@Override
	public void execute(Runnable task) {
		this.executor.execute(task);
	}

	void run(Runnable task) {
		call(() -> {
			task.run();
			return true;
		});
	}

	<T> T call(Supplier<T> task) {
		try {
			return CompletableFuture.supplyAsync(task, this).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
