package com.ethora.bot.session;

import java.time.Duration;

/**
 * How a session behaves.
 *
 * @param backoff how long to wait between attempts
 * @param maxAttempts how many attempts in a row may fail, or -1 for any number
 * @param connectTimeout how long one attempt may take
 * @param keepAlive how long the link may be silent before the server is asked
 * @param answerWithin how long the server may take to answer
 * @param stableAfter how long a link must have held to count as a success
 */
public record SessionSettings(Backoff backoff, int maxAttempts, Duration connectTimeout, Duration keepAlive,
		Duration answerWithin, Duration stableAfter) {

	/** For ever, and a dead link is found after 40 seconds. */
	public static final SessionSettings DEFAULTS = new SessionSettings(Backoff.DEFAULTS, -1, Duration.ofSeconds(15),
			Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(10));

}
