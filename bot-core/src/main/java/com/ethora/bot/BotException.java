package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything the framework throws. Its messages never hold passwords or the text
 * of chat messages.
 */
public class BotException extends RuntimeException {

	public BotException(String message) {
		super(message);
	}

	public BotException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
