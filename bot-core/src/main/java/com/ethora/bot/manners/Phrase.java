package com.ethora.bot.manners;

/**
 * What can be said to every bot.
 */
enum Phrase {

	/** Tell who you are. */
	INTRODUCE,

	/** Speak. */
	START,

	/** Be silent. */
	STOP

}
