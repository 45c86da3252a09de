package com.ethora.bot.time;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pauses that nobody has to make, so that they end when there is no more time for them.
 * {@link #after} may be called by any thread.
 */
public final class Pauses {

	private final Timeline timeline;

	/** What waits, in the order it was given. */
	private final Map<Object, Runnable> waiting = new LinkedHashMap<>();

	private boolean hurried;

	public Pauses(Timeline timeline) {
		this.timeline = timeline;
	}

	/**
	 * Run a task on the timeline after a pause.
	 * @param pause how long
	 * @param task what to run
	 */
	public void after(Duration pause, Runnable task) {
		this.timeline.execute(() -> {
			if (this.hurried || pause.isZero() || pause.isNegative()) {
				task.run();
				return;
			}
			Object place = new Object();
			this.waiting.put(place, task);
			this.timeline.schedule(pause, () -> {
				if (this.waiting.remove(place) != null) {
					task.run();
				}
			});
		});
	}

	/**
	 * End all pauses, and make none any more. To be called on the timeline.
	 */
	public void hurry() {
		this.hurried = true;
		while (!this.waiting.isEmpty()) {
			Object first = this.waiting.keySet().iterator().next();
			Runnable task = this.waiting.remove(first);
			if (task != null) {
				task.run();
			}
		}
	}

}
