package com.ethora.bot.handler;

import com.ethora.bot.BotException;

/**
 * Somebody typed something that is not what an argument of a command must be. Neither the
 * message nor a cause tells what: it may end up in a log.
 */
class WrongArgumentException extends BotException {

	private final transient Mistake mistake;

	WrongArgumentException(String argument, Mistake mistake) {
		super("The value of '%s' is not possible".formatted(argument));
		this.mistake = mistake;
	}

	Mistake mistake() {
		return this.mistake;
	}

}
