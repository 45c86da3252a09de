package com.ethora.bot.request;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import com.ethora.bot.Jid;

/**
 * How much is answered to whom.
 *
 * @param admins the accounts that may give commands
 * @param limit how long an answer may take
 * @param concurrency how many are made at the same time
 * @param tellsOperatingSystem whether strangers are told which operating system this is
 */
public record RequestSettings(Set<Jid> admins, Duration limit, int concurrency, boolean tellsOperatingSystem) {

	/** What holds unless told otherwise: nobody may give commands. */
	public static final RequestSettings DEFAULTS = new RequestSettings(Set.of(), Duration.ofSeconds(10), 16, false);

	public RequestSettings {
		admins = admins.stream().map(Jid::bare).collect(Collectors.toUnmodifiableSet());
		admins.forEach(Jid::requireLocal);
		if (limit.isNegative() || limit.isZero()) {
			throw new IllegalArgumentException("'limit' must be positive, but was %s".formatted(limit));
		}
		if (concurrency < 1) {
			throw new IllegalArgumentException("'concurrency' must be 1 at least, but was " + concurrency);
		}
	}

	/**
	 * Return the same settings with other admins.
	 * @param admins the accounts that may give commands
	 * @return the changed settings
	 */
	public RequestSettings withAdmins(Set<Jid> admins) {
		return new RequestSettings(admins, this.limit, this.concurrency, this.tellsOperatingSystem);
	}

	/**
	 * Return the same settings with another limit.
	 * @param limit how long an answer may take
	 * @return the changed settings
	 */
	public RequestSettings withLimit(Duration limit) {
		return new RequestSettings(this.admins, limit, this.concurrency, this.tellsOperatingSystem);
	}

}
