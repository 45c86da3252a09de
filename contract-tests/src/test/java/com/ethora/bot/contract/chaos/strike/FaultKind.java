package com.ethora.bot.contract.chaos.strike;

import java.util.Locale;

/**
 * What can happen.
 */
public enum FaultKind {

	/** The connection of the bot is reset. */
	CUT,

	/** Nothing passes for a while, and connections stay open. */
	BLACK_HOLE,

	/** In one direction everything vanishes. */
	HALF_OPEN,

	/** Everything takes long. */
	DELAY,

	/** Little passes at once. */
	SLOW,

	/** The server ends without a word and is started again. */
	SERVER_KILL,

	/** The server shuts down in good order and is started again. */
	SERVER_RESTART,

	/** An owner shows the bot out of a room. */
	KICK,

	/** A room loses the bot and tells nobody. */
	SILENT_KICK,

	/** The process of the bot ends without a word and is started again. */
	BOT_KILL,

	/** The process of the bot is asked to end and is started again. */
	BOT_RESTART,

	/** A second process is started at the moment the first is asked to end. */
	HANDOVER,

	/** The bot does not hear its own messages. */
	LOST_ECHOES,

	/** The bot hears messages twice, at once or later. */
	DUPLICATES,

	/** Rooms repeat their history when the bot comes back. */
	REPLAY;

	/**
	 * Return what people call it.
	 * @return the name in words
	 */
	public String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
