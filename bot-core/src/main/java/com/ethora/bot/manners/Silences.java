package com.ethora.bot.manners;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where, and towards whom, the bot was told to be silent. The last silence of each is
 * known with its beginning and its end: what was said before it is answered, even if it
 * is read from the archive long after. There is a limit to how many are remembered, and
 * people cannot make it forget rooms. Safe for use by any thread.
 */
final class Silences {

	static final int MAX = 100;

	private final Map<Jid, Silence> rooms = new Limited();

	private final Map<Jid, Silence> people = new Limited();

	/** Begin a silence in a room, or towards somebody there. */
	synchronized void begin(Jid where, Instant since) {
		Silence known = of(where).get(where);
		if (known == null || known.until() != null) {
			put(where, new Silence(since, null));
		}
	}

	/**
	 * End a silence.
	 * @return whether there was one
	 */
	synchronized boolean end(Jid where, Instant until) {
		Silence known = of(where).get(where);
		if (known == null || known.until() != null) {
			return false;
		}
		put(where, new Silence(known.since(), until));
		return true;
	}

	/** Return whether a message is not to be answered by anybody's order to the bot. */
	synchronized boolean covers(Jid where, RoomMessage message) {
		Silence known = of(where).get(where);
		return known != null && known.covers(message);
	}

	/** Return whether the bot is to be silent there now. */
	synchronized boolean open(Jid where) {
		Silence known = of(where).get(where);
		return known != null && known.until() == null;
	}

	/**
	 * Forget what was said about a room.
	 * @return whether there was anything
	 */
	synchronized boolean forget(Jid room) {
		boolean known = this.rooms.remove(room) != null;
		return this.people.keySet().removeIf((person) -> person.bare().equals(room)) || known;
	}

	synchronized String text() {
		return Stream.concat(this.rooms.entrySet().stream(), this.people.entrySet().stream())
			.map((entry) -> entry.getValue().text() + " " + entry.getKey())
			.collect(Collectors.joining("\n"));
	}

	/** Learn what was written before; what is known already is newer. */
	synchronized void merge(String text) {
		text.lines().limit(2L * MAX).forEach((line) -> {
			String[] parts = line.split(" ", 3);
			if (parts.length == 3) {
				Silence.parse(parts[0], parts[1])
					.ifPresent(
							(silence) -> parse(parts[2]).ifPresent((where) -> of(where).putIfAbsent(where, silence)));
			}
		});
	}

	private void put(Jid where, Silence silence) {
		of(where).remove(where);
		of(where).put(where, silence);
	}

	private Map<Jid, Silence> of(Jid where) {
		return (where.resource() != null) ? this.people : this.rooms;
	}

	private static Optional<Jid> parse(String where) {
		try {
			return Optional.of(Jid.parse(where));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private record Silence(Instant since, @Nullable Instant until) {

		private static final String OPEN = "-";

		/** The clocks of this machine and of the server need not agree. */
		boolean covers(RoomMessage message) {
			if (message.origin() == Origin.LIVE) {
				return this.until == null;
			}
			Instant time = message.time();
			return !time.isBefore(this.since) && (this.until == null || time.isBefore(this.until));
		}

		String text() {
			return this.since.toEpochMilli() + " " + ((this.until != null) ? this.until.toEpochMilli() : OPEN);
		}

		static Optional<Silence> parse(String since, String until) {
			try {
				return Optional.of(new Silence(Instant.ofEpochMilli(Long.parseLong(since)),
						OPEN.equals(until) ? null : Instant.ofEpochMilli(Long.parseLong(until))));
			}
			catch (NumberFormatException ex) {
				return Optional.empty();
			}
		}

	}

	private static final class Limited extends LinkedHashMap<Jid, Silence> {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Jid, Silence> eldest) {
			return size() > MAX;
		}

	}

}
