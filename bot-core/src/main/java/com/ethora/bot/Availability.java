package com.ethora.bot;

/**
 * How much somebody who is connected wants to be talked to.
 */
public enum Availability {

	/** There. */
	AVAILABLE,

	/** There, and glad to talk. */
	CHAT,

	/** Away for a moment. */
	AWAY,

	/** Away for longer. */
	XA,

	/** Not to be disturbed. */
	DND

}
