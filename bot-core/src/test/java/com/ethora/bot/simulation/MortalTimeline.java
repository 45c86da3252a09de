package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.Instant;

import com.ethora.bot.time.Timeline;

/**
 * The part of a timeline that dies with its process: nothing runs there after that.
 */
final class MortalTimeline implements Timeline {

	private final Timeline timeline;

	private boolean dead;

	MortalTimeline(Timeline timeline) {
		this.timeline = timeline;
	}

	void die() {
		this.dead = true;
	}

	@Override
	public Instant instant() {
		return this.timeline.instant();
	}

	@Override
	public void execute(Runnable task) {
		this.timeline.execute(alive(task));
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		return this.timeline.schedule(delay, alive(task));
	}

	private Runnable alive(Runnable task) {
		return () -> {
			if (!this.dead) {
				task.run();
			}
		};
	}

}
