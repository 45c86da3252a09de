package com.ethora.bot.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed or a link ended.
 *
 * @param kind what to do about it
 * @param message what happened, without secrets
 * @param cause the error behind it, if there was one
 */
public record LinkFailure(Kind kind, String message, @Nullable Throwable cause) {

	public static LinkFailure of(Kind kind, String message) {
		return new LinkFailure(kind, message, null);
	}

	/**
	 * The kinds of failure that call for different reactions.
	 */
	public enum Kind {

		/** The server does not know the account or the password. */
		CREDENTIALS,

		/** The way we are told to log in is unsafe or unknown to the server. */
		UNSUITABLE,

		/** The certificate of the server is not trusted. */
		UNTRUSTED,

		/** The server does not serve this domain. */
		UNKNOWN_HOST,

		/** Another process logged in with the same account and resource. */
		CONFLICT,

		/** Nobody answered, or not in time. */
		UNREACHABLE,

		/** The connection broke. */
		LOST,

		/** The server went away and said so. */
		SHUTDOWN,

		/** The server does not understand what we sent, or we do not understand it. */
		PROTOCOL,

		/** We did what the server does not allow: too much, too often, too large. */
		POLICY,

		/** We ended it ourselves. */
		CLOSED

	}

}
