package com.ethora.bot.xmpp;

import java.util.Set;

/**
 * What the answer to a ping says: to the server, and to ourselves through a room, by
 * which the room tells whether we are in it (XEP-0410).
 */
final class Pings {

	/** What a room says that knows us, though nobody answers for us. */
	private static final Set<String> THERE = Set.of("service-unavailable", "feature-not-implemented", "item-not-found");

	/** What is said by somebody who could not ask the room. */
	private static final Set<String> UNKNOWN = Set.of("remote-server-not-found", "remote-server-timeout",
			"internal-server-error", "resource-constraint", "policy-violation");

	private Pings() {
	}

	static boolean present(Element answer) {
		return !Answers.isError(answer) || there(Refusals.of(answer).condition());
	}

	private static boolean there(String condition) {
		return THERE.contains(condition) || UNKNOWN.contains(condition);
	}

}
