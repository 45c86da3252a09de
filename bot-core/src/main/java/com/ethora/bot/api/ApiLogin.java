package com.ethora.bot.api;

import org.jspecify.annotations.Nullable;

/**
 * How an account proves to Ethora's backend who it is.
 */
public sealed interface ApiLogin {

	/**
	 * By e-mail and password, within one app.
	 *
	 * @param appToken the token of the app, absent to ask for it
	 * @param app the name of the app, by which its token can be asked for
	 * @param email the e-mail address of the account
	 * @param password its password
	 */
	record Email(@Nullable String appToken, @Nullable String app, String email, String password) implements ApiLogin {

		public Email {
			if (appToken == null && app == null) {
				throw new IllegalArgumentException("'appToken' or 'app' must be set");
			}
		}

		/** Without what lets somebody in. */
		@Override
		public String toString() {
			return "Email[app=%s]".formatted(this.app);
		}

	}

	/**
	 * By a token that the application's own backend has signed.
	 *
	 * @param token the token
	 */
	record ClientToken(String token) implements ApiLogin {

		/** Without what lets somebody in. */
		@Override
		public String toString() {
			return "ClientToken[]";
		}

	}

}
