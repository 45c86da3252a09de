package com.ethora.bot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.time.Timeline;

/**
 * The timeline of a bot from one start to its end. When the bot dies, the part of it that
 * does not know yet goes on in a time of its own, where nobody sees what it does.
 */
final class BotLife implements Timeline {

	private static final int ENDLESS = 100_000;

	private final Timeline time;

	private final VirtualTime afterlife;

	private volatile boolean dead;

	BotLife(Timeline time) {
		this.time = time;
		this.afterlife = new VirtualTime(time.instant());
	}

	/** Nothing that is still to be done is done. */
	void die() {
		this.dead = true;
	}

	/** Let what is left of a dead bot come to its end. */
	void rest(CompletableFuture<?> end) {
		for (int i = 0; i < ENDLESS && !end.isDone(); i++) {
			Instant next = this.afterlife.nextDue();
			if (next == null) {
				return;
			}
			this.afterlife.moveTo(next);
			this.afterlife.step();
		}
	}

	@Override
	public Instant instant() {
		return this.dead ? this.afterlife.instant() : this.time.instant();
	}

	@Override
	public void execute(Runnable task) {
		schedule(Duration.ZERO, task);
	}

	@Override
	public Timer schedule(Duration delay, Runnable task) {
		if (this.dead) {
			return this.afterlife.schedule(delay, task);
		}
		return this.time.schedule(delay, () -> {
			if (!this.dead) {
				task.run();
			}
		});
	}

}
