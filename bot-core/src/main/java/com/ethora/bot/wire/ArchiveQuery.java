package com.ethora.bot.wire;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a room's archive to read.
 *
 * @param room the room
 * @param after read what follows this archive id, oldest first; absent for the newest
 * messages
 * @param max how many messages at most
 */
public record ArchiveQuery(Jid room, @Nullable String after, int max) {

	public ArchiveQuery {
		if (max < 1) {
			throw new IllegalArgumentException("'max' must be positive");
		}
	}

	/**
	 * Ask for what follows a message.
	 * @param room the room
	 * @param after the archive id of the message
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery after(Jid room, String after, int max) {
		return new ArchiveQuery(room, after, max);
	}

	/**
	 * Ask for the newest messages.
	 * @param room the room
	 * @param max how many messages at most
	 * @return the query
	 */
	public static ArchiveQuery latest(Jid room, int max) {
		return new ArchiveQuery(room, null, max);
	}

}
