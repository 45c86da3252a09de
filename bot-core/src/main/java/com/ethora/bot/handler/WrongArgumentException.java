package com.ethora.bot.handler;

import com.ethora.bot.BotException;

/**
 * Somebody typed something that is not what an argument of a command must be.
 */
class WrongArgumentException extends BotException {

	WrongArgumentException(String argument, Throwable cause) {
		super("The value of '%s' could not be converted".formatted(argument), cause);
	}

}
