package com.ethora.bot.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox cannot start.
 */
public final class SandboxException extends RuntimeException {

	SandboxException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
