package com.ethora.bot.sample.panel;

import java.util.concurrent.CountDownLatch;

import com.ethora.bot.Jid;
import com.ethora.bot.ThreadParent;

/**
 * A floor on which somebody may stop in the middle of a debate, for as long as a test
 * wants.
 */
class HaltingFloor extends Floor {

	private volatile CountDownLatch gate = new CountDownLatch(0);

	/** So many may still pass. */
	private volatile int free;

	/** Let the debate stand still before a turn. */
	synchronized void haltBefore(int turn) {
		// The first turn needs nobody's leave.
		this.free = turn - 2;
		this.gate = new CountDownLatch(1);
	}

	void goOn() {
		this.gate.countDown();
	}

	@Override
	boolean belongsTo(Jid room, ThreadParent debate) {
		if (--this.free < 0) {
			pass();
		}
		return super.belongsTo(room, debate);
	}

	private void pass() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The process died in the middle of a debate", ex);
		}
	}

}
