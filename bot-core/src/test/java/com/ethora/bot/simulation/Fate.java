package com.ethora.bot.simulation;

/**
 * What a room makes of a message.
 */
public enum Fate {

	/** It is archived and shown to everybody. */
	SHOWN(1),

	/** It is archived, but the bot is not shown it. */
	HIDDEN(0),

	/** It is archived and shown twice. */
	DOUBLED(2),

	/** It vanishes. */
	LOST(0);

	private final int times;

	Fate(int times) {
		this.times = times;
	}

	/** Return how often the bot is shown it. */
	int times() {
		return this.times;
	}

}
