package com.ethora.bot.sandbox.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of those who are logged in: one to call with, which ends soon, and one to
 * get new ones with, which is good once.
 */
final class Tokens {

	static final Duration LIFE = Duration.ofMinutes(15);

	private static final Duration REFRESH_LIFE = Duration.ofDays(7);

	private static final int MAX_TOKENS = 20_000;

	private final Map<String, Grant> access = new LinkedHashMap<>();

	private final Map<String, Grant> refresh = new LinkedHashMap<>();

	private final Clock clock;

	Tokens(Clock clock) {
		this.clock = clock;
	}

	String access(String account) {
		return grant(this.access, account, LIFE);
	}

	String refresh(String account) {
		return grant(this.refresh, account, REFRESH_LIFE);
	}

	/**
	 * Whose token it is.
	 * @param token the token
	 * @return the account, if the token is good
	 */
	Optional<String> owner(String token) {
		return Optional.ofNullable(this.access.get(token)).filter(this::isGood).map(Grant::account);
	}

	Optional<String> takeRefresh(String token) {
		return Optional.ofNullable(this.refresh.remove(token)).filter(this::isGood).map(Grant::account);
	}

	/** End all tokens to call with, and the others too if that is wanted. */
	void end(boolean refreshToo) {
		this.access.clear();
		if (refreshToo) {
			this.refresh.clear();
		}
	}

	private String grant(Map<String, Grant> grants, String account, Duration life) {
		String token = "JWT " + UUID.randomUUID() + UUID.randomUUID();
		grants.put(token, new Grant(account, this.clock.instant().plus(life)));
		if (grants.size() > MAX_TOKENS) {
			grants.remove(grants.keySet().iterator().next());
		}
		return token;
	}

	private boolean isGood(Grant grant) {
		return this.clock.instant().isBefore(grant.end());
	}

	private record Grant(String account, Instant end) {

	}

}
