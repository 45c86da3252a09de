package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.muc.DeliveryFaults;

/**
 * What shall go wrong with the next message.
 */
final class PlannedFaults implements DeliveryFaults {

	private boolean lostEcho;

	private boolean duplicate;

	private boolean swap;

	void loseNextEcho() {
		this.lostEcho = true;
	}

	void duplicateNext() {
		this.duplicate = true;
	}

	void swapNextTwo() {
		this.swap = true;
	}

	void clear() {
		this.lostEcho = false;
		this.duplicate = false;
		this.swap = false;
	}

	@Override
	public boolean takeLostEcho() {
		boolean planned = this.lostEcho;
		this.lostEcho = false;
		return planned;
	}

	@Override
	public boolean takeDuplicate() {
		boolean planned = this.duplicate;
		this.duplicate = false;
		return planned;
	}

	@Override
	public boolean takeSwap() {
		boolean planned = this.swap;
		this.swap = false;
		return planned;
	}

}
