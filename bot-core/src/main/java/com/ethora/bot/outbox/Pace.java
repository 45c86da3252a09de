package com.ethora.bot.outbox;

import java.time.Duration;

import com.ethora.bot.time.Pacer;
import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * When the next message may leave: at a steady rate, and after a pause when the server
 * has had enough of us. Pauses grow as long as nothing gets through.
 */
final class Pace {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Pacer pacer;

	private final Timeline timeline;

	private final Runnable resume;

	private Timeline.@Nullable Timer pause;

	private Duration next = FIRST;

	private boolean slowing;

	/**
	 * Create a pace.
	 * @param settings how fast to go
	 * @param timeline what time runs on
	 * @param resume called when it may be worth asking again
	 */
	Pace(OutboxSettings settings, Timeline timeline, Runnable resume) {
		this.pacer = new Pacer(settings.rate(), settings.burst(), timeline);
		this.timeline = timeline;
		this.resume = resume;
	}

	/**
	 * Return whether a message may leave now. If not, it is told when to ask again.
	 */
	boolean go() {
		if (this.pause != null) {
			return false;
		}
		Duration wait = this.pacer.take();
		if (!wait.isZero()) {
			pauseFor(wait);
		}
		return wait.isZero();
	}

	/**
	 * The server wants us to be slower. What was sent before that is sent back, too: one
	 * pause for all of it.
	 * @return whether this begins a pause
	 */
	boolean slowDown() {
		if (this.slowing) {
			return false;
		}
		this.slowing = true;
		if (this.pause != null) {
			this.pause.cancel();
		}
		pauseFor(this.next);
		Duration doubled = this.next.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) > 0) ? LONGEST : doubled;
		return true;
	}

	/** Something got through. */
	void wentWell() {
		if (!this.slowing) {
			this.next = FIRST;
		}
	}

	private void pauseFor(Duration wait) {
		this.pause = this.timeline.schedule(wait, () -> {
			this.pause = null;
			if (this.slowing) {
				this.slowing = false;
				// What was saved up meanwhile would only come back again.
				this.pacer.empty();
			}
			this.resume.run();
		});
	}

}
