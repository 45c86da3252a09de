package com.ethora.bot.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the handlers of one bot run on: a thread for each, which may block. It is known of
 * each whether it works or waits.
 */
final class Hands implements Executor {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Set<Hand> busy = new LinkedHashSet<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition ended = this.lock.newCondition();

	@Override
	public void execute(Runnable work) {
		Thread thread = new Thread(() -> run(work), "ethora-bot-test-" + COUNT.incrementAndGet());
		thread.setDaemon(true);
		this.lock.lock();
		try {
			this.busy.add(new Hand(thread));
		}
		finally {
			this.lock.unlock();
		}
		thread.start();
	}

	private void run(Runnable work) {
		try {
			work.run();
		}
		finally {
			this.lock.lock();
			try {
				this.busy.removeIf((hand) -> hand.thread() == Thread.currentThread());
				this.ended.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}
	}

	/** Those that have not ended. */
	List<Hand> busy() {
		this.lock.lock();
		try {
			return List.copyOf(this.busy);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Wait until one of them ends, but not for long: one may also begin to wait. */
	void await(long nanos) {
		this.lock.lock();
		try {
			if (!this.busy.isEmpty()) {
				this.ended.awaitNanos(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the bot was at work", ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Their bot has died: none of them is to be waited for any more. */
	void abandon() {
		this.lock.lock();
		try {
			this.busy.forEach((hand) -> hand.thread().interrupt());
			this.busy.clear();
			this.ended.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
