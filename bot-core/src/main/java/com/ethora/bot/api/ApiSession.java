package com.ethora.bot.api;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import com.ethora.bot.api.UserWords.EmailLogin;
import com.ethora.bot.api.UserWords.LoggedIn;
import com.ethora.bot.api.UserWords.Nothing;
import com.ethora.bot.api.UserWords.Tokens;
import com.ethora.bot.api.UserWords.User;
import com.ethora.bot.backend.BackendException;
import org.jspecify.annotations.Nullable;

/**
 * The login of one account. Whoever finds its token refused gets another one, and those
 * who find so at the same time get the same one.
 */
final class ApiSession {

	private static final String LOGIN = "login";

	private final UserCalls users;

	private final AppCalls apps;

	private final ApiLogin how;

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable Granted granted;

	ApiSession(UserCalls users, AppCalls apps, ApiLogin how) {
		this.users = users;
		this.apps = apps;
		this.how = how;
	}

	/** The token to call with. Logs in at the first time. */
	String token() {
		return granted().token();
	}

	/** Who is logged in. Logs in at the first time. */
	User user() {
		return granted().user();
	}

	private Granted granted() {
		this.lock.lock();
		try {
			Granted present = this.granted;
			return (present != null) ? present : login();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Get another token than the one that was refused.
	 * @param refused the token
	 * @return the other one, which somebody else may have got already
	 */
	String renewed(String refused) {
		this.lock.lock();
		try {
			Granted present = this.granted;
			if (present != null && !present.token().equals(refused)) {
				return present.token();
			}
			return ((present != null && present.refreshToken() != null) ? refreshed(present) : login()).token();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Log in again, because not even a new token is accepted.
	 * @param refused the token
	 * @return another one
	 */
	String loggedInAgain(String refused) {
		this.lock.lock();
		try {
			Granted present = this.granted;
			return (present != null && !present.token().equals(refused)) ? present.token() : login().token();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Log in again, whatever there is. */
	User loggedInAnew() {
		this.lock.lock();
		try {
			return login().user();
		}
		finally {
			this.lock.unlock();
		}
	}

	private Granted refreshed(Granted present) {
		try {
			Tokens tokens = this.users.refresh(Proof.authorization(Objects.requireNonNull(present.refreshToken())),
					new Nothing());
			if (tokens.token() == null) {
				return login();
			}
			String refresh = (tokens.refreshToken() != null) ? tokens.refreshToken() : present.refreshToken();
			return granted(new Granted(tokens.token(), refresh, present.user()));
		}
		catch (BackendException ex) {
			if (ex.status() / 100 != 4) {
				throw ex;
			}
			return login();
		}
	}

	private Granted login() {
		LoggedIn said = (this.how instanceof ApiLogin.Email email) ? loginWithEmail(email)
				: this.users.loginWithToken(Proof.custom(((ApiLogin.ClientToken) this.how).token()));
		if (Boolean.TRUE.equals(said.mfaRequired())) {
			throw new BackendException(LOGIN, "the account wants a second factor, which a bot does not have", null);
		}
		if (said.token() == null || said.user() == null) {
			throw new BackendException(LOGIN, "the answer has no token, or no user", null);
		}
		return granted(new Granted(said.token(), said.refreshToken(), said.user()));
	}

	private LoggedIn loginWithEmail(ApiLogin.Email email) {
		String appToken = (email.appToken() != null) ? email.appToken() : appToken(Objects.requireNonNull(email.app()));
		return this.users.loginWithEmail(Proof.authorization(appToken),
				new EmailLogin(email.email(), email.password()));
	}

	private String appToken(String app) {
		AppCalls.App found = this.apps.config(app).result();
		if (found == null || found.appToken() == null) {
			throw new BackendException(LOGIN, "the app '%s' has no token".formatted(app), null);
		}
		return found.appToken();
	}

	private Granted granted(Granted granted) {
		this.granted = granted;
		return granted;
	}

	private record Granted(String token, @Nullable String refreshToken, User user) {

		@Override
		public String toString() {
			return "Granted[user=%s]".formatted(this.user);
		}

	}

}
