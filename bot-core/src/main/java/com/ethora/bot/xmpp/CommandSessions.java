package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.ethora.bot.Jid;

/**
 * Commands that somebody has begun to give and not ended. Few, and not for long. Safe for
 * use by any thread.
 */
final class CommandSessions {

	static final int MAX = 64;

	static final int MAX_OF_ONE = 8;

	static final Duration LIFE = Duration.ofMinutes(5);

	private final Map<String, Session> sessions = new LinkedHashMap<>();

	private final InstantSource clock;

	CommandSessions(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Begin.
	 * @param person who
	 * @param command the name of the command
	 * @return by what it is told from others, none when there are too many
	 */
	synchronized Optional<String> open(Jid person, String command) {
		Instant now = this.clock.instant();
		if (full(person)) {
			// Until there is need for the place it is known that one has expired.
			this.sessions.values().removeIf((session) -> session.end().isBefore(now));
		}
		if (full(person)) {
			return Optional.empty();
		}
		String id = UUID.randomUUID().toString();
		this.sessions.put(id, new Session(person, command, now.plus(LIFE)));
		return Optional.of(id);
	}

	private boolean full(Jid person) {
		long own = this.sessions.values().stream().filter((session) -> session.person().equals(person)).count();
		return own >= MAX_OF_ONE || this.sessions.size() >= MAX;
	}

	/** Look for what somebody has begun: nobody ends it for another. */
	synchronized State find(String id, Jid person, String command) {
		Session session = this.sessions.get(id);
		if (session == null || !session.person().equals(person) || !session.command().equals(command)) {
			return State.UNKNOWN;
		}
		return session.end().isBefore(this.clock.instant()) ? State.EXPIRED : State.OPEN;
	}

	synchronized void close(String id) {
		this.sessions.remove(id);
	}

	enum State {

		OPEN, EXPIRED, UNKNOWN

	}

	private record Session(Jid person, String command, Instant end) {
	}

}
