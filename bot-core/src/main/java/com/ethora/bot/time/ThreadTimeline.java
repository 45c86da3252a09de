package com.ethora.bot.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timeline of production: one thread and the system's clock. The thread is no daemon:
 * an application stays alive while it has a running bot.
 */
public final class ThreadTimeline implements Timeline {

	private static final Logger logger = LoggerFactory.getLogger(ThreadTimeline.class);

	private final ScheduledThreadPoolExecutor executor;

	public ThreadTimeline(String threadName) {
		this.executor = new ScheduledThreadPoolExecutor(1, (task) -> new Thread(task, threadName));
		this.executor.setRemoveOnCancelPolicy(true);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	@Override
	public Instant instant() {
		return Instant.now();
	}

	@Override
	public void execute(Runnable task) {
		try {
			this.executor.execute(guarded(task));
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Ignored a task after the timeline was closed");
		}
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		try {
			Future<?> future = this.executor.schedule(guarded(task), Math.max(0, delay.toNanos()),
					TimeUnit.NANOSECONDS);
			return () -> future.cancel(false);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Ignored a delayed task after the timeline was closed");
			return () -> {
			};
		}
	}

	@Override
	public void close() {
		this.executor.shutdown();
	}

	/** One task's failure must not end the bot, and must not stay unseen. */
	private static Runnable guarded(Runnable task) {
		return () -> {
			try {
				task.run();
			}
			catch (RuntimeException | Error ex) {
				logger.error("A task of the bot failed", ex);
			}
		};
	}

}
