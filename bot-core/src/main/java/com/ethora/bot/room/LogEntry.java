package com.ethora.bot.room;

import com.ethora.bot.RoomMessage;

/**
 * A message taken from a room's log, to be finished once it has been dealt with: the
 * cursor only moves over finished messages.
 */
public interface LogEntry {

	/**
	 * Return the message.
	 * @return the message
	 */
	RoomMessage message();

	/**
	 * Say that nothing more will be done for this message. To be called on the timeline.
	 */
	void finish();

}
