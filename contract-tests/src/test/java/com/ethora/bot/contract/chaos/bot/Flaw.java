package com.ethora.bot.contract.chaos.bot;

/**
 * What the bot can be deprived of, to see that the suite notices.
 */
public enum Flaw {

	/** Nothing is missing. */
	NONE,

	/** It does not know how far it has come. */
	NO_CURSOR,

	/** It does not find its own messages in the archive. */
	NO_ARCHIVE_CHECK,

	/** It does not know a message again. */
	NO_DEDUPLICATION

}
