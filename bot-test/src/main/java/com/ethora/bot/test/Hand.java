package com.ethora.bot.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A thread that runs a handler.
 *
 * @param thread the thread
 */
record Hand(Thread thread) {

	private static final int DEPTH = 64;

	private static final int SHOWN = 12;

	/** Whether it stands still, whatever for. It may be about to go on. */
	boolean waits() {
		Thread.State state = this.thread.getState();
		return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
	}

	/**
	 * Whether it certainly waits for somebody to say something: the first who is not Java
	 * is a dialog, and what it waits for is not there. A thread that was just woken may
	 * still look as if it waited.
	 */
	boolean asks() {
		if (!waits() || !(LockSupport.getBlocker(this.thread) instanceof ForkJoinPool.ManagedBlocker blocker)
				|| Thread.currentThread().isInterrupted() || blocker.isReleasable()) {
			return false;
		}
		return Stream.of(this.thread.getStackTrace())
			.map(StackTraceElement::getClassName)
			.filter((name) -> !name.startsWith("java.") && !name.startsWith("jdk."))
			.findFirst()
			.filter((name) -> name.startsWith("com.ethora.bot.") && name.toLowerCase(Locale.ROOT).contains("dialog"))
			.isPresent();
	}

	/** Changes whenever it does something. */
	Trace trace() {
		ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(this.thread.getId());
		return (info != null)
				? new Trace(this.thread.getId(), info.getWaitedCount(), info.getBlockedCount(), info.getThreadState())
				: new Trace(this.thread.getId(), -1, -1, Thread.State.TERMINATED);
	}

	String describe() {
		return Stream.of(this.thread.getStackTrace())
			.limit(DEPTH)
			.filter((frame) -> !frame.getClassName().startsWith("java.lang.reflect.")
					&& !frame.getClassName().startsWith("jdk."))
			.limit(SHOWN)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining("", this.thread.getState().toString(), ""));
	}

	/**
	 * What a thread has done so far.
	 *
	 * @param id which thread
	 * @param waits how often it has waited
	 * @param blocks how often somebody was in its way
	 * @param state what it does now
	 */
	record Trace(long id, long waits, long blocks, Thread.State state) {
	}

}
