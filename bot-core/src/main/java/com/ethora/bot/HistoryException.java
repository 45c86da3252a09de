package com.ethora.bot;

/**
 * The archive of a room could not be read.
 */
public final class HistoryException extends BotException {

	public HistoryException(String message, Throwable cause) {
		super(message, cause);
	}

}
