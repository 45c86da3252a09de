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

	void breakOff() {
		this.broken = true;
		this.underWay.clear();
	}

	private void arrive() {
		Runnable arrival = this.underWay.poll();
		if (arrival != null) {
			arrival.run();
		}
	}

}
