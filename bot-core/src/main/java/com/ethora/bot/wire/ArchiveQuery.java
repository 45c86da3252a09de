package com.ethora.bot.wire;

import java.time.Instant;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a room's archive to read.
 *
 * @param room the room
 * @param newest whether to read backward; else it is read forward
 * @param before where to read backward from; absent for the end of the archive
 * @param after where to read forward from; absent for its beginning, or for the start
 * @param start from which time on to read forward; absent where time plays no part
 * @param max how many messages at most
 */
public record ArchiveQuery(Jid room, boolean newest, @Nullable String before, @Nullable String after,
		@Nullable Instant start, int max) {

	public ArchiveQuery {
		if (max < 1) {
			throw new IllegalArgumentException("'max' must be positive");
		}
		if (newest && (after != null || start != null)) {
			throw new IllegalArgumentException("'after' and 'start' have no meaning for the newest messages");
		}
		if (!newest && before != null) {
			throw new IllegalArgumentException("'before' has no meaning when reading forward");
		}
		if (after != null && start != null) {
			throw new IllegalArgumentException("'after' and 'start' are two answers to the same question");
		}
	}

	/**
	 * Ask for what follows a message, oldest first.
	 * @param room the room
	 * @param after the archive id of the message, absent for the beginning of the archive
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery after(Jid room, @Nullable String after, int max) {
		return new ArchiveQuery(room, false, null, after, null, max);
	}

	/**
	 * Ask for what was said at a time or later, oldest first. What was said less than a
	 * second earlier may be among it. What follows the page is asked for by
	 * {@link #after}.
	 * @param room the room
	 * @param start the time, by the server's clock
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery since(Jid room, Instant start, int max) {
		return new ArchiveQuery(room, false, null, null, start, max);
	}

	/**
	 * Ask for the newest messages.
	 * @param room the room
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery latest(Jid room, int max) {
		return new ArchiveQuery(room, true, null, null, null, max);
	}

	/**
	 * Ask for what came before a message, the nearest of it.
	 * @param room the room
	 * @param before the archive id of the message
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery before(Jid room, String before, int max) {
		return new ArchiveQuery(room, true, before, null, null, max);
	}

}
