package com.ethora.bot.session;

import java.time.Duration;

import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * Finds a link that is silently dead: a link is alive when something arrived. After some
 * silence the server is asked for a sign of life, and after some more the link is given
 * up.
 */
final class Watchdog {

	private final Timeline timeline;

	private final Duration keepAlive;

	private final Duration answerWithin;

	private final Runnable ask;

	private final Runnable giveUp;

	private volatile long lastHeard;

	private Timeline.@Nullable Timer timer;

	Watchdog(Timeline timeline, SessionSettings settings, Runnable ask, Runnable giveUp) {
		this.timeline = timeline;
		this.keepAlive = settings.keepAlive();
		this.answerWithin = settings.answerWithin();
		this.ask = ask;
		this.giveUp = giveUp;
	}

	/** The one method that may be called off the timeline. */
	void heard() {
		this.lastHeard = this.timeline.millis();
	}

	void start() {
		heard();
		this.timer = this.timeline.schedule(this.keepAlive, this::look);
	}

	void stop() {
		if (this.timer != null) {
			this.timer.cancel();
			this.timer = null;
		}
	}

	/** A negative silence means that the clock was set back: nobody knows, so ask. */
	private void look() {
		long heardAt = this.lastHeard;
		Duration silence = Duration.ofMillis(this.timeline.millis() - heardAt);
		if (!silence.isNegative() && silence.compareTo(this.keepAlive) < 0) {
			this.timer = this.timeline.schedule(this.keepAlive.minus(silence), this::look);
			return;
		}
		this.timer = this.timeline.schedule(this.answerWithin, () -> judge(heardAt));
		this.ask.run();
	}

	private void judge(long askedAfter) {
		if (this.lastHeard == askedAfter) {
			this.giveUp.run();
		}
		else {
			look();
		}
	}

}
