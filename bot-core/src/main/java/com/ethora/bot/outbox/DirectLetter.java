package com.ethora.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.Peer;
import com.ethora.bot.wire.DirectPost;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one person. Written on the timeline, read by any thread.
 */
final class DirectLetter implements DirectDelivery {

	private final DirectPost post;

	private final List<Waiting> waiting = new ArrayList<>();

	private Status status = Status.WAITING;

	private @Nullable DeliveryException failure;

	private int attempts;

	DirectLetter(DirectPost post) {
		this.post = post;
	}

	DirectPost post() {
		return this.post;
	}

	/** It leaves, and how many times it has by now. */
	int leave() {
		return ++this.attempts;
	}

	int attempts() {
		return this.attempts;
	}

	@Override
	public Peer peer() {
		return this.post.peer();
	}

	@Override
	public String id() {
		return this.post.id();
	}

	@Override
	public synchronized Status status() {
		return this.status;
	}

	@Override
	public CompletableFuture<Status> reached(Status wanted) {
		if (wanted == Status.FAILED) {
			throw new IllegalArgumentException("A failure is not reached, it is what the future fails with");
		}
		Waiting fresh = new Waiting(wanted, new CompletableFuture<>());
		synchronized (this) {
			if (this.failure == null && this.status.compareTo(wanted) < 0) {
				this.waiting.add(fresh);
				return fresh.future();
			}
		}
		tell(fresh);
		return fresh.future();
	}

	/**
	 * It has come so far.
	 * @return whether that is news
	 */
	boolean come(Status further) {
		List<Waiting> told;
		synchronized (this) {
			if (this.failure != null || this.status.compareTo(further) >= 0) {
				return false;
			}
			this.status = further;
			told = this.waiting.stream().filter((one) -> one.wanted().compareTo(further) <= 0).toList();
			this.waiting.removeAll(told);
		}
		told.forEach(this::tell);
		return true;
	}

	/**
	 * It will come no further. What was read has arrived, whatever comes back.
	 * @return whether that is news
	 */
	boolean fail(DeliveryException.Reason reason, String message) {
		List<Waiting> told;
		synchronized (this) {
			if (this.failure != null || this.status.compareTo(Status.DELIVERED) >= 0) {
				return false;
			}
			this.failure = new DeliveryException(reason, message);
			this.status = Status.FAILED;
			told = List.copyOf(this.waiting);
			this.waiting.clear();
		}
		told.forEach(this::tell);
		return true;
	}

	private void tell(Waiting one) {
		DeliveryException failed;
		Status now;
		synchronized (this) {
			failed = this.failure;
			now = this.status;
		}
		if (failed != null) {
			one.future().completeExceptionally(failed);
		}
		else {
			one.future().complete(now);
		}
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "DirectDelivery[peer=%s, id=%s, status=%s]".formatted(peer(), id(), status());
	}

	private record Waiting(Status wanted, CompletableFuture<Status> future) {
	}

}
