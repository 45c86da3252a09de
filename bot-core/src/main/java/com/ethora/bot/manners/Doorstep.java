package com.ethora.bot.manners;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import com.ethora.bot.time.Timeline;

/**
 * Where messages wait until it is known whether the bot may speak, but not for ever.
 * Lives on the timeline; the room's mailbox is the limit to what waits.
 */
final class Doorstep {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Timeline timeline;

	private final Deque<Runnable> waiting = new ArrayDeque<>();

	private boolean open;

	private boolean timed;

	Doorstep(Timeline timeline, boolean open) {
		this.timeline = timeline;
		this.open = open;
	}

	void pass(Runnable entrance) {
		if (this.open) {
			entrance.run();
			return;
		}
		this.waiting.add(entrance);
		if (!this.timed) {
			this.timed = true;
			this.timeline.schedule(PATIENCE, this::open);
		}
	}

	void open() {
		this.open = true;
		while (!this.waiting.isEmpty()) {
			this.waiting.removeFirst().run();
		}
	}

}
