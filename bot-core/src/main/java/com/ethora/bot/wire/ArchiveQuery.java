package com.ethora.bot.wire;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a room's archive to read.
 *
 * @param room the room
 * @param newest whether to read the end of the archive; else it is read forward
 * @param after where to read forward from; absent for its beginning
 * @param max how many messages at most
 */
public record ArchiveQuery(Jid room, boolean newest, @Nullable String after, int max) {

	public ArchiveQuery {
		if (max < 1) {
			throw new IllegalArgumentException("'max' must be positive");
		}
		if (newest && after != null) {
			throw new IllegalArgumentException("'after' has no meaning for the newest messages");
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
		return new ArchiveQuery(room, false, after, max);
	}

	/**
	 * Ask for the newest messages.
	 * @param room the room
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery latest(Jid room, int max) {
		return new ArchiveQuery(room, true, null, max);
	}

}
