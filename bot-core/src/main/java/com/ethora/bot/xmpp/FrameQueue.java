package com.ethora.bot.xmpp;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Frames that wait to be sent, of which one at a time is on its way.
 */
final class FrameQueue {

	private final Queue<String> frames = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicBoolean busy = new AtomicBoolean();

	private final Function<String, CompletableFuture<?>> transmission;

	private volatile boolean cleared;

	/**
	 * Create a queue.
	 * @param transmission sends a frame and tells when the next one may follow
	 */
	FrameQueue(Function<String, CompletableFuture<?>> transmission) {
		this.transmission = transmission;
	}

	boolean offer(String frame) {
		if (this.cleared) {
			return true;
		}
		if (this.size.incrementAndGet() > Channel.MAX_WAITING) {
			this.size.decrementAndGet();
			return false;
		}
		this.frames.add(frame);
		pump();
		return true;
	}

	int size() {
		return this.size.get();
	}

	/** Forget what waits, and what is still to come. */
	void clear() {
		this.cleared = true;
		this.frames.clear();
	}

	private void pump() {
		while (!this.frames.isEmpty() && this.busy.compareAndSet(false, true)) {
			String frame = this.frames.poll();
			if (frame == null) {
				this.busy.set(false);
				continue;
			}
			CompletableFuture<?> sent = this.transmission.apply(frame);
			if (!sent.isDone()) {
				sent.whenComplete((result, error) -> {
					release();
					pump();
				});
				return;
			}
			release();
		}
	}

	private void release() {
		this.size.decrementAndGet();
		this.busy.set(false);
	}

}
