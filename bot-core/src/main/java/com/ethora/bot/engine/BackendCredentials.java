package com.ethora.bot.engine;

import java.util.concurrent.CompletionException;

import com.ethora.bot.Jid;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.ChatLogin;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;

/**
 * Credentials from Ethora's backend, a new password for every attempt to connect.
 */
public final class BackendCredentials implements CredentialsSupplier {

	private final Backend backend;

	private final Jid account;

	/**
	 * Create the credentials of a bot.
	 * @param backend where they come from
	 * @param account the account of the bot
	 */
	public BackendCredentials(Backend backend, Jid account) {
		this.backend = backend;
		this.account = account.bare();
	}

	@Override
	public Credentials get() {
		ChatLogin login = login();
		if (!login.name().equals(this.account.requireLocal())) {
			throw refused("The backend has logged in '%s' and not '%s'".formatted(login.name(), this.account));
		}
		return new Credentials(this.account, login.password());
	}

	private ChatLogin login() {
		try {
			return this.backend.chatLogin().join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof BackendException said) {
				throw said.unauthorized() ? refused("The backend refused the login: " + said.getMessage())
						: new LinkException(LinkFailure.of(LinkFailure.Kind.UNREACHABLE,
								"The backend gives no password: " + said.getMessage()));
			}
			throw ex;
		}
	}

	private static LinkException refused(String message) {
		return new LinkException(LinkFailure.of(LinkFailure.Kind.CREDENTIALS, message));
	}

	@Override
	public boolean renewable() {
		return true;
	}

}
