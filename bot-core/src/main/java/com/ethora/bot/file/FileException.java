package com.ethora.bot.file;

import com.ethora.bot.BotException;
import org.jspecify.annotations.Nullable;

/**
 * A file could not be put somewhere, or not be had. Its address is not part of the
 * message: who knows that may be able to read the file.
 */
public class FileException extends BotException {

	public FileException(String message) {
		super(message);
	}

	public FileException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
