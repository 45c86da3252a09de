package com.ethora.bot.sandbox.server;

/**
 * A client did something after which its stream cannot go on.
 */
final class StreamException extends RuntimeException {

	private final StreamError error;

	StreamException(StreamError error) {
		super(error.element(), null, false, false);
		this.error = error;
	}

	StreamError error() {
		return this.error;
	}

}
