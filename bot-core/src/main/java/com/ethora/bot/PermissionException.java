package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * A bot is not entitled to what it asked for.
 */
public class PermissionException extends BotException {

	private final String permission;

	public PermissionException(String permission, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.permission = permission;
	}

	/**
	 * Return what the bot would have to be.
	 * @return the permission, as in {@code affiliation owner}
	 */
	public String permission() {
		return this.permission;
	}

}
