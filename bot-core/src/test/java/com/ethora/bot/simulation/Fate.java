package com.ethora.bot.simulation;

/**
 * What a room makes of a message.
 */
public enum Fate {

	/** It is archived and shown to everybody. */
	SHOWN,

	/** It is archived, but the bot is not shown it. */
	HIDDEN,

	/** It is archived and shown twice. */
	DOUBLED,

	/** It vanishes. */
	LOST

}
