package com.ethora.bot.xmpp;

/**
 * How changes of messages are written: edits, deletions and reactions. Both forms are
 * understood, whichever is written.
 */
public enum Dialect {

	/** As Ethora's servers and clients understand it. */
	ETHORA,
	/** As the standards say: XEP-0308, XEP-0424, XEP-0444. */
	STANDARD

}
