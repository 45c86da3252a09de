package com.ethora.bot.xmpp;

import java.io.IOException;

/**
 * What was received is not what a WebSocket carries.
 */
class MalformedFrameException extends IOException {

	MalformedFrameException(String message) {
		super(message);
	}

}
