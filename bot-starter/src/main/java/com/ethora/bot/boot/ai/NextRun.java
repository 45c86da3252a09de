package com.ethora.bot.boot.ai;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Does something again and again on a thread of its own, at the earliest of the times
 * that were asked for: whoever asks, and however often, there is one next time.
 */
final class NextRun {

	private final Runnable work;

	private ScheduledThreadPoolExecutor thread = stopped();

	private @Nullable ScheduledFuture<?> next;

	/**
	 * Create what does something.
	 * @param work what to do
	 */
	NextRun(Runnable work) {
		this.work = work;
	}

	synchronized void start(String name) {
		this.thread = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread own = new Thread(task, name);
			own.setDaemon(true);
			return own;
		});
		this.thread.setKeepAliveTime(1, TimeUnit.SECONDS);
		this.thread.allowCoreThreadTimeOut(true);
		this.thread.setRemoveOnCancelPolicy(true);
		this.next = null;
	}

	/** Do it after some time at the latest, unless stopped. */
	synchronized void within(Duration time) {
		ScheduledFuture<?> before = this.next;
		if (!isRunning() || (before != null && before.getDelay(TimeUnit.MILLISECONDS) <= time.toMillis())) {
			return;
		}
		if (before != null) {
			before.cancel(false);
		}
		this.next = this.thread.schedule(this::run, time.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** What is asked for from now on is done once more. */
	private void run() {
		synchronized (this) {
			this.next = null;
		}
		this.work.run();
	}

	synchronized void stop() {
		this.thread.shutdownNow();
	}

	synchronized boolean isRunning() {
		return !this.thread.isShutdown();
	}

	/** How many times are to come. */
	synchronized int waiting() {
		return this.thread.getQueue().size();
	}

	private static ScheduledThreadPoolExecutor stopped() {
		ScheduledThreadPoolExecutor none = new ScheduledThreadPoolExecutor(0);
		none.shutdown();
		return none;
	}

}
