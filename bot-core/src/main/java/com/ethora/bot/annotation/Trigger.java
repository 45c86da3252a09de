package com.ethora.bot.annotation;

/**
 * What has to happen for a method to handle it. When several methods could handle a
 * message, the first of these decides.
 */
public enum Trigger {

	/** A command with its arguments. */
	COMMAND,

	/** A text that matches a pattern. */
	PATTERN,

	/** A message in a thread that begins with a message of the bot. */
	REPLY,

	/** A message that names the bot. */
	MENTION,

	/** A message that shows files. */
	MEDIA,

	/** Any text. */
	MESSAGE,

	/** A message that no other method handles. */
	UNMATCHED,

	/** A text to the bot alone, which is never any of the others. */
	DIRECT_MESSAGE,

	/** Somebody reacts to a message. */
	REACTION,

	/** Somebody gives a message another text. */
	EDIT,

	/** Somebody takes a message back. */
	DELETE,

	/** Somebody comes into a room. */
	JOIN,

	/** Somebody leaves a room. */
	LEAVE,

	/** Somebody invites the bot to a room. */
	INVITE

}
