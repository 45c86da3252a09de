package com.ethora.bot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

import com.ethora.bot.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes only when told to. Tasks are given by any thread and run by the one
 * that lets time pass.
 */
final class VirtualTime implements Timeline {

	/** When it is as long as nobody lets time pass. */
	static final Instant BEGINNING = Instant.parse("2026-01-01T09:00:00Z");

	private final TreeSet<Task> tasks = new TreeSet<>(
			Comparator.comparing(Task::due).thenComparingLong(Task::sequence));

	private Instant now;

	private long sequence;

	VirtualTime(Instant now) {
		this.now = now;
	}

	@Override
	public synchronized Instant instant() {
		return this.now;
	}

	@Override
	public void execute(Runnable task) {
		schedule(Duration.ZERO, task);
	}

	@Override
	public synchronized Timer schedule(Duration delay, Runnable work) {
		Task task = new Task(delay.isNegative() ? this.now : this.now.plus(delay), this.sequence++, work);
		this.tasks.add(task);
		return () -> callOff(task);
	}

	private synchronized void callOff(Task task) {
		this.tasks.remove(task);
	}

	/** Run the next task that is due, if there is one. */
	boolean step() {
		Task task = next(instant());
		if (task == null) {
			return false;
		}
		task.work().run();
		return true;
	}

	private synchronized @Nullable Task next(Instant until) {
		boolean due = !this.tasks.isEmpty() && !this.tasks.first().due().isAfter(until);
		return due ? this.tasks.pollFirst() : null;
	}

	/** Whether something is to be done right now. */
	synchronized boolean isDue() {
		return !this.tasks.isEmpty() && !this.tasks.first().due().isAfter(this.now);
	}

	/** When something is to be done, if anything is. */
	synchronized @Nullable Instant nextDue() {
		return this.tasks.isEmpty() ? null : this.tasks.first().due();
	}

	/** It is later now; nothing runs by that. */
	synchronized void moveTo(Instant later) {
		this.now = later.isAfter(this.now) ? later : this.now;
	}

	private record Task(Instant due, long sequence, Runnable work) {
	}

}
