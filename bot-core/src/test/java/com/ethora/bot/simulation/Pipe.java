package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import com.ethora.bot.time.Timeline;

/**
 * One direction of a connection: keeps the order, takes its time, and loses what is on
 * the way when it breaks.
 */
final class Pipe {

	private final Timeline timeline;

	private final Supplier<Duration> latency;

	private final Deque<Runnable> underWay = new ArrayDeque<>();

	private boolean broken;

	private boolean held;

	private int late;

	Pipe(Timeline timeline, Supplier<Duration> latency) {
		this.timeline = timeline;
		this.latency = latency;
	}

	void put(Runnable arrival) {
		if (!this.broken) {
			this.underWay.add(arrival);
			this.timeline.schedule(this.latency.get(), this::arrive);
		}
	}

	/** Let nothing arrive for now. */
	void hold() {
		this.held = true;
	}

	/** Let arrive what would have arrived meanwhile. */
	void release() {
		this.held = false;
		while (this.late > 0) {
			this.late--;
			arrive();
		}
	}

	void breakOff() {
		this.broken = true;
		this.underWay.clear();
	}

	private void arrive() {
		if (this.held) {
			this.late++;
			return;
		}
		Runnable arrival = this.underWay.poll();
		if (arrival != null) {
			arrival.run();
		}
	}

}
