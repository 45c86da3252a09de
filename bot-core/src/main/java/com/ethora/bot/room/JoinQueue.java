package com.ethora.bot.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
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

	/** A room that does not answer holds up the others for so long and no longer. */
	private static final Duration HOLD = Duration.ofSeconds(1);

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
		this.waiting.add(() -> begin(join));
		next();
	}

	private void begin(Consumer<Runnable> join) {
		int begunIn = this.generation;
		AtomicBoolean ended = new AtomicBoolean();
		Runnable end = () -> {
			if (begunIn == this.generation && ended.compareAndSet(false, true)) {
				this.underWay--;
				next();
			}
		};
		Timeline.Timer hold = this.timeline.schedule(HOLD, end);
		join.accept(() -> {
			hold.cancel();
			end.run();
		});
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
