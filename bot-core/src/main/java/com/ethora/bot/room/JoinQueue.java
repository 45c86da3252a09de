package com.ethora.bot.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * Lets rooms be entered a few at a time and with a pause in between, so that a server is
 * not hit by a thousand joins at once.
 */
final class JoinQueue {

	private final Timeline timeline;

	private final RoomSettings settings;

	private final Deque<Runnable> waiting = new ArrayDeque<>();

	private int underWay;

	private int generation;

	private Timeline.@Nullable Timer pause;

	JoinQueue(Timeline timeline, RoomSettings settings) {
		this.timeline = timeline;
		this.settings = settings;
	}

	/**
	 * Wait for a turn.
	 * @param join what to do then; is given what to run when the join has ended, whatever
	 * its end
	 */
	void add(Consumer<Runnable> join) {
		int addedIn = this.generation;
		this.waiting.add(() -> join.accept(() -> ended(addedIn)));
		next();
	}

	private void ended(int addedIn) {
		if (addedIn == this.generation) {
			this.underWay--;
			next();
		}
	}

	/** Forget all who wait and all who are under way: the link is gone. */
	void clear() {
		this.generation++;
		this.underWay = 0;
		this.waiting.clear();
		if (this.pause != null) {
			this.pause.cancel();
			this.pause = null;
		}
	}

	private void next() {
		if (this.pause != null || this.waiting.isEmpty() || this.underWay >= this.settings.concurrentJoins()) {
			return;
		}
		this.underWay++;
		this.pause = this.timeline.schedule(this.settings.joinGap(), () -> {
			this.pause = null;
			next();
		});
		this.waiting.removeFirst().run();
	}

}
