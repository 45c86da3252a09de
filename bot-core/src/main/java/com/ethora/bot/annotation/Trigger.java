package com.ethora.bot.annotation;

/**
 * What a message must be for a method to handle it. When several methods could, the first
 * of these decides.
 */
public enum Trigger {

	/** A command with its arguments. */
	COMMAND,

	/** A text that matches a pattern. */
	PATTERN,

	/** A text that names the bot. */
	MENTION,

	/** Any text. */
	MESSAGE,

	/** A text to the bot alone, which is never any of the others. */
	DIRECT_MESSAGE

}
