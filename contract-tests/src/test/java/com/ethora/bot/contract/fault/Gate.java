package com.ethora.bot.contract.fault;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets bytes pass, or makes them wait.
 */
final class Gate {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private boolean shut;

	void shut() {
		set(true);
	}

	void open() {
		set(false);
	}

	/** Wake those who wait, because something else changed for them. */
	void knock() {
		this.lock.lock();
		try {
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	void pass(BooleanSupplier givenUp) {
		this.lock.lock();
		try {
			while (this.shut && !givenUp.getAsBoolean()) {
				this.changed.awaitUninterruptibly();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void set(boolean shut) {
		this.lock.lock();
		try {
			this.shut = shut;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
