package com.ethora.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many letters are on their way, and who waits until there are none.
 */
final class Pending {

	private final AtomicInteger count = new AtomicInteger();

	private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

	/** May be asked by any thread. */
	int count() {
		return this.count.get();
	}

	void add(Letter letter) {
		this.count.incrementAndGet();
		letter.delivery().whenComplete((ignored, error) -> this.count.decrementAndGet());
	}

	CompletionStage<Void> none() {
		CompletableFuture<Void> none = new CompletableFuture<>();
		this.waiting.add(none);
		tell();
		return none;
	}

	void tell() {
		if (!this.waiting.isEmpty() && count() == 0) {
			List<CompletableFuture<Void>> told = List.copyOf(this.waiting);
			this.waiting.clear();
			told.forEach((none) -> none.complete(null));
		}
	}

}
