package com.ethora.bot.room;

import java.time.Duration;
import java.util.Map;

import com.ethora.bot.Jid;

/**
 * How rooms are read.
 *
 * @param archiveTimeout how long to wait for an answer of an archive
 * @param pageSize how many messages to ask an archive for at once
 * @param mailbox how many messages of a room may be in work; the others wait in its
 * archive
 * @param catchUp what becomes of messages that were missed
 * @param catchUpByRoom what becomes of them in rooms that differ
 */
public record LogSettings(Duration archiveTimeout, int pageSize, int mailbox, CatchUpRule catchUp,
		Map<Jid, CatchUpRule> catchUpByRoom) {

	/** 256 messages of a room at a time. */
	public static final LogSettings DEFAULTS = new LogSettings(Duration.ofSeconds(15), 100, 256, CatchUpRule.DEFAULTS,
			Map.of());

	public LogSettings {
		if (mailbox < 1) {
			throw new IllegalArgumentException("'mailbox' must be positive, but was %d".formatted(mailbox));
		}
		if (pageSize < 1) {
			throw new IllegalArgumentException("'pageSize' must be positive, but was %d".formatted(pageSize));
		}
		catchUpByRoom = Map.copyOf(catchUpByRoom);
	}

	/**
	 * Return the same settings with other rules for what was missed.
	 * @param catchUp the usual rule
	 * @param byRoom the rules of rooms that differ
	 * @return the changed settings
	 */
	public LogSettings withCatchUp(CatchUpRule catchUp, Map<Jid, CatchUpRule> byRoom) {
		return new LogSettings(this.archiveTimeout, this.pageSize, this.mailbox, catchUp, byRoom);
	}

	/**
	 * Return the same settings with another bound.
	 * @param mailbox how many messages of a room may be in work
	 * @return the changed settings
	 */
	public LogSettings withMailbox(int mailbox) {
		return new LogSettings(this.archiveTimeout, this.pageSize, mailbox, this.catchUp, this.catchUpByRoom);
	}

	CatchUpRule catchUpOf(Jid room) {
		return this.catchUpByRoom.getOrDefault(room, this.catchUp);
	}

}
