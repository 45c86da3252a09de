package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import com.ethora.bot.time.Timeline;

/**
 * A timeline whose time passes only when told to. Everything runs on the thread that lets
 * time pass, and what a task throws comes out there. With a source of chance, tasks that
 * are due at the same time run in any order the contract allows.
 */
public final class SimulatedTimeline implements Timeline {

	private static final int ENDLESS = 1_000_000;

	private final TreeSet<Task> tasks = new TreeSet<>(
			Comparator.comparing(Task::due).thenComparingLong(Task::sequence));

	private final RandomGenerator chance;

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private Duration shift = Duration.ZERO;

	private long sequence;

	private Runnable watcher = () -> {
	};

	public SimulatedTimeline() {
		this(null);
	}

	public SimulatedTimeline(RandomGenerator chance) {
		this.chance = chance;
	}

	@Override
	public Instant instant() {
		return this.now.plus(this.shift);
	}

	@Override
	public void execute(Runnable task) {
		this.tasks.add(new Task(this.now, this.sequence++, true, task));
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		Instant due = delay.isNegative() ? this.now : this.now.plus(delay);
		Task timed = new Task(due, this.sequence++, false, task);
		this.tasks.add(timed);
		return () -> this.tasks.remove(timed);
	}

	/** Have somebody look after each step. */
	public void watch(Runnable watcher) {
		this.watcher = watcher;
	}

	/** Run what is due, and what becomes due by that. */
	public void runDue() {
		advance(Duration.ZERO);
	}

	/** Let time pass, and run what becomes due meanwhile. */
	public void advance(Duration time) {
		Instant until = this.now.plus(time);
		int ran = 0;
		while (!this.tasks.isEmpty() && !this.tasks.first().due().isAfter(until)) {
			step();
			if (++ran > ENDLESS) {
				throw new IllegalStateException("The tasks of %s never come to an end".formatted(time));
			}
		}
		this.now = until;
	}

	/** Let time pass until nothing is left to do. */
	public void runAll() {
		int ran = 0;
		while (!this.tasks.isEmpty()) {
			step();
			if (++ran > ENDLESS) {
				throw new IllegalStateException("There is always something left to do");
			}
		}
	}

	/** Set the clock on the wall to another time; delays are not affected. */
	public void shiftClock(Duration by) {
		this.shift = this.shift.plus(by);
	}

	/** Return how many tasks wait. */
	public int pending() {
		return this.tasks.size();
	}

	private void step() {
		Task task = pick();
		this.tasks.remove(task);
		this.now = task.due();
		task.work().run();
		this.watcher.run();
	}

	private Task pick() {
		Task first = this.tasks.first();
		if (this.chance == null) {
			return first;
		}
		List<Task> candidates = new ArrayList<>();
		boolean immediateSeen = false;
		for (Task task : this.tasks) {
			if (!task.due().equals(first.due())) {
				break;
			}
			if (!task.immediate() || !immediateSeen) {
				candidates.add(task);
			}
			immediateSeen = immediateSeen || task.immediate();
		}
		return candidates.get(this.chance.nextInt(candidates.size()));
	}

	private record Task(Instant due, long sequence, boolean immediate, Runnable work) {
	}

}
