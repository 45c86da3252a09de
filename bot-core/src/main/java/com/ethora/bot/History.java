package com.ethora.bot;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was said in a room before, read from its archive. Each method waits for the
 * archive and belongs into a handler or another thread that may wait. Streams read page
 * by page, no further than is asked of them, and end where the archive ends.
 * <p>
 * Messages say what they say after the edits of who sent them, and one that was deleted
 * is a {@link RoomMessage.Kind#CONTROL} without a text. Where the server does not rewrite
 * its archive and a stream goes forward, this holds for changes within the next 100
 * entries.
 * <p>
 * All fail with a {@link HistoryException} when the archive cannot be read: because the
 * room has none, it is closed to the bot, or there is no connection.
 */
public interface History {

	/**
	 * Go back from now.
	 * @return the messages, newest first
	 */
	Stream<RoomMessage> newestFirst();

	/**
	 * Go forward from a time.
	 * @param time the time, by the server's clock
	 * @return what was said then or later, oldest first
	 */
	Stream<RoomMessage> since(Instant time);

	/**
	 * Go forward from a message.
	 * @param archiveId the archive id of the message
	 * @return what was said after it, oldest first
	 */
	Stream<RoomMessage> after(String archiveId);

	/**
	 * Go back from a message.
	 * @param archiveId the archive id of the message
	 * @return what was said before it, newest first
	 */
	Stream<RoomMessage> before(String archiveId);

	/**
	 * Return the newest messages.
	 * @param max how many at most
	 * @return the messages, oldest first
	 */
	List<RoomMessage> latest(int max);

	/**
	 * Return a message and what was said around it.
	 * @param archiveId the archive id of the message
	 * @param before how many messages before it at most
	 * @param after how many messages after it at most
	 * @return the messages, oldest first
	 */
	List<RoomMessage> around(String archiveId, int before, int after);

}
