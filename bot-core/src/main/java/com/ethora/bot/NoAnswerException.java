package com.ethora.bot;

/**
 * A chat server has not answered in time. What was asked of it may have happened.
 */
public class NoAnswerException extends BotException {

	public NoAnswerException(String message) {
		super(message);
	}

}
