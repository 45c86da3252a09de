package com.ethora.bot.wire;

import com.ethora.bot.Jid;

/**
 * What a bot logs in with.
 *
 * @param account the account
 * @param password the password, kept out of everything that is printed
 */
public record Credentials(Jid account, String password) {

	public Credentials {
		account.requireLocal();
		if (password.isEmpty()) {
			throw new IllegalArgumentException("'password' must not be empty");
		}
	}

	@Override
	public String toString() {
		return "Credentials[account=%s]".formatted(this.account);
	}

}
