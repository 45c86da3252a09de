package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A client did something after which its stream cannot go on.
 */
final class StreamException extends RuntimeException {

	private final StreamError error;

	private final @Nullable Element detail;

	StreamException(StreamError error) {
		super(error.element(), null, false, false);
		this.error = error;
		this.detail = null;
	}

	/** Something that has no name among the errors of streams. */
	StreamException(Element detail) {
		super(detail.name(), null, false, false);
		this.error = StreamError.UNDEFINED_CONDITION;
		this.detail = detail;
	}

	StreamError error() {
		return this.error;
	}

	@Nullable Element detail() {
		return this.detail;
	}

}
