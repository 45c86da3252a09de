package com.ethora.bot.json;

/**
 * A text is no JSON, or more of it than is read. The message holds nothing of the text.
 */
public final class JsonException extends Exception {

	JsonException(String message) {
		super(message, null, false, false);
	}

}
