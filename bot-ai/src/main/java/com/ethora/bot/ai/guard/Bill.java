package com.ethora.bot.ai.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What one question costs, while it waits for its answer.
 */
final class Bill implements AutoCloseable {

	/** Where advisors find it. */
	static final String KEY = "ethora.bill";

	private final Ledger ledger;

	private final List<Account> accounts;

	private final long held;

	private final AtomicBoolean closed = new AtomicBoolean();

	Bill(Ledger ledger, List<Account> accounts, long held) {
		this.ledger = ledger;
		this.accounts = accounts;
		this.held = held;
	}

	/** Something was spent, even if nobody waits for the answer any more. */
	void charge(long tokens) {
		if (tokens > 0) {
			this.ledger.spend(this.accounts, tokens);
		}
	}

	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.ledger.release(this.accounts, this.held);
		}
	}

}
