package com.ethora.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts what is begun and not over, and tells when nothing is any more. Lives on the
 * timeline; how much is open may be asked by any thread.
 */
final class Ledger {

	private final List<CompletableFuture<Void>> drains = new ArrayList<>();

	/** Written on the timeline only, read by anybody. */
	private volatile int open;

	void begun() {
		this.open = this.open + 1;
	}

	void over() {
		this.open = this.open - 1;
		tellDrained();
	}

	int open() {
		return this.open;
	}

	/** Return what is completed as soon as nothing is open, perhaps at once. */
	CompletionStage<Void> drained() {
		CompletableFuture<Void> drained = new CompletableFuture<>();
		this.drains.add(drained);
		tellDrained();
		return drained;
	}

	private void tellDrained() {
		if (this.open == 0) {
			List<CompletableFuture<Void>> drained = List.copyOf(this.drains);
			this.drains.clear();
			drained.forEach((drain) -> drain.complete(null));
		}
	}

}
