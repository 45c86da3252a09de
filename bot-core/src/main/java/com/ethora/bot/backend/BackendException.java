package com.ethora.bot.backend;

import com.ethora.bot.BotException;
import org.jspecify.annotations.Nullable;

/**
 * Ethora's backend said no, or nothing that could be understood. Neither what was sent
 * nor what came back is part of it.
 */
public class BackendException extends BotException {

	/** The backend was not reached, or its answer was not understood. */
	public static final int NO_STATUS = 0;

	private static final int NOT_FOUND = 404;

	private final String call;

	private final int status;

	public BackendException(String call, int status) {
		super("%s: status %d".formatted(call, status));
		this.call = call;
		this.status = status;
	}

	public BackendException(String call, String message, @Nullable Throwable cause) {
		super("%s: %s".formatted(call, message), cause);
		this.call = call;
		this.status = NO_STATUS;
	}

	/**
	 * Return what was asked.
	 * @return the method and the path
	 */
	public String call() {
		return this.call;
	}

	/**
	 * Return what the backend answered.
	 * @return the status of HTTP, or {@link #NO_STATUS}
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return whether the backend does not know what it was asked about.
	 * @return whether another way may be open
	 */
	public boolean notFound() {
		return this.status == NOT_FOUND;
	}

	/**
	 * Return whether the backend refused who we are or what we may.
	 * @return whether it did
	 */
	public boolean unauthorized() {
		return this.status == 401 || this.status == 403;
	}

}
