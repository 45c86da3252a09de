package com.ethora.bot.xmpp;

/**
 * A stanza says nothing that concerns us, or nothing that makes sense. The message is the
 * reason and holds nothing of the stanza.
 */
final class DroppedException extends Exception {

	DroppedException(String reason) {
		super(reason, null, false, false);
	}

	String reason() {
		return String.valueOf(getMessage());
	}

}
