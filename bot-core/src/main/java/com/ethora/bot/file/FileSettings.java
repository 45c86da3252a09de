package com.ethora.bot.file;

import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * How files travel.
 *
 * @param timeLimit how long one may take
 * @param redirects how often a download may be sent elsewhere
 * @param privateAddresses whether files may be downloaded from this machine and from
 * private networks, which people who name an address could otherwise look into through
 * the bot
 * @param trust decides which servers to trust, absent for those that Java trusts
 */
public record FileSettings(Duration timeLimit, int redirects, boolean privateAddresses, @Nullable SSLContext trust) {

	/** A minute, three redirects, public addresses only. */
	public static final FileSettings DEFAULTS = new FileSettings(Duration.ofSeconds(60), 3, false, null);

	public FileSettings {
		if (timeLimit.isNegative() || timeLimit.isZero()) {
			throw new IllegalArgumentException("'timeLimit' must be positive");
		}
		if (redirects < 0) {
			throw new IllegalArgumentException("'redirects' must not be negative");
		}
	}

	/**
	 * Return the same with private addresses allowed or refused.
	 * @param allowed whether files may be downloaded from them
	 * @return the changed settings
	 */
	public FileSettings withPrivateAddresses(boolean allowed) {
		return new FileSettings(this.timeLimit, this.redirects, allowed, this.trust);
	}

	/**
	 * Return the same with another time limit.
	 * @param timeLimit how long a file may take
	 * @return the changed settings
	 */
	public FileSettings withTimeLimit(Duration timeLimit) {
		return new FileSettings(timeLimit, this.redirects, this.privateAddresses, this.trust);
	}

	/**
	 * Return the same with other servers to trust.
	 * @param trust decides which, absent for those that Java trusts
	 * @return the changed settings
	 */
	public FileSettings withTrust(@Nullable SSLContext trust) {
		return new FileSettings(this.timeLimit, this.redirects, this.privateAddresses, trust);
	}

}
