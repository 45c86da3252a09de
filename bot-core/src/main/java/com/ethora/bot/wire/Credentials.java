package com.ethora.bot.wire;

import com.ethora.bot.Jid;

/**
 * What a bot logs in with.
 *
 * @param account the account
 * @param password the password, kept out of everything that is printed; empty when a
 * certificate stands for it
 */
public record Credentials(Jid account, String password) {

	public Credentials {
		account.requireLocal();
	}

	/**
	 * Log in with the certificate that the link is encrypted with.
	 * @param account the account
	 * @return credentials without a password
	 */
	public static Credentials ofCertificate(Jid account) {
		return new Credentials(account, "");
	}

	@Override
	public String toString() {
		return "Credentials[account=%s]".formatted(this.account);
	}

}
