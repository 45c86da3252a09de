package com.ethora.bot.dialog;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the people who are being asked, because a worker waits for each of them.
 */
final class OpenDialogs {

	private final int most;

	private final AtomicInteger open = new AtomicInteger();

	OpenDialogs(int most) {
		this.most = most;
	}

	/** Returns whether one more may be asked; if so they have to leave some time. */
	boolean enter(boolean anyway) {
		if (this.open.incrementAndGet() <= this.most || anyway) {
			return true;
		}
		leave();
		return false;
	}

	void leave() {
		this.open.decrementAndGet();
	}

}
