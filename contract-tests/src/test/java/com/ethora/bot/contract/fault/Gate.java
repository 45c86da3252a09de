package com.ethora.bot.contract.fault;

import java.time.Duration;
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

	private int openings;

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

	/** Wait for a while, or until the gate is opened anew. */
	void linger(Duration time, BooleanSupplier givenUp) {
		this.lock.lock();
		try {
			int before = this.openings;
			long left = time.toNanos();
			while (left > 0 && this.openings == before && !givenUp.getAsBoolean()) {
				left = this.changed.awaitNanos(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void set(boolean shut) {
		this.lock.lock();
		try {
			this.shut = shut;
			this.openings += shut ? 0 : 1;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
