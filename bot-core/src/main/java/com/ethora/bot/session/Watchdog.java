package com.ethora.bot.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * Finds a link that is silently dead. The server is asked for a sign of life now and
 * then. When nothing comes, the link is dead soon after; when something comes, but never
 * an answer, the server does not hear us, and the link is as dead a little later.
 */
final class Watchdog {

	private final Timeline timeline;

	private final Duration keepAlive;

	private final Duration answerWithin;

	private final Runnable ask;

	private final Runnable giveUp;

	/** How often something was heard, and how often we were answered. */
	private final AtomicLong heard = new AtomicLong();

	private final AtomicLong answered = new AtomicLong();

	private Timeline.@Nullable Timer timer;

	Watchdog(Timeline timeline, SessionSettings settings, Runnable ask, Runnable giveUp) {
		this.timeline = timeline;
		this.keepAlive = settings.keepAlive();
		this.answerWithin = settings.answerWithin();
		this.ask = ask;
		this.giveUp = giveUp;
	}

	/** Something came. May be called by any thread. */
	void heard() {
		this.heard.incrementAndGet();
	}

	/** An answer came. May be called by any thread. */
	void answered() {
		this.answered.incrementAndGet();
	}

	void start() {
		this.timer = this.timeline.schedule(this.keepAlive, this::ask);
	}

	void stop() {
		if (this.timer != null) {
			this.timer.cancel();
			this.timer = null;
		}
	}

	private void ask() {
		long heardBefore = this.heard.get();
		long answeredBefore = this.answered.get();
		this.timer = this.timeline.schedule(this.answerWithin, () -> judge(heardBefore, answeredBefore));
		this.ask.run();
	}

	private void judge(long heardBefore, long answeredBefore) {
		if (this.answered.get() != answeredBefore) {
			Duration rest = this.keepAlive.minus(this.answerWithin);
			this.timer = this.timeline.schedule(rest.isNegative() ? Duration.ZERO : rest, this::ask);
		}
		else if (this.heard.get() == heardBefore) {
			this.giveUp.run();
		}
		else {
			this.timer = this.timeline.schedule(this.keepAlive, () -> judgeAgain(answeredBefore));
		}
	}

	/** They are heard, and do not hear us. */
	private void judgeAgain(long answeredBefore) {
		if (this.answered.get() == answeredBefore) {
			this.giveUp.run();
		}
		else {
			ask();
		}
	}

}
