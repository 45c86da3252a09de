package com.ethora.bot.wire;

import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;

/**
 * One connection to a chat server, from the first attempt to its end. No method waits for
 * the network; each may be called on a link that is already lost and does nothing then,
 * or fails its stage with a {@link LinkException}. Time limits are the caller's.
 */
public interface Link {

	/**
	 * Enter a room.
	 * @param room the room
	 * @param nick the name to enter under
	 * @return completed when the room shows us as present, or failed with a
	 * {@link RefusedException}
	 */
	CompletionStage<Void> join(Jid room, String nick);

	/**
	 * Leave a room.
	 * @param room the room
	 * @param nick the name we are there under
	 */
	void leave(Jid room, String nick);

	/**
	 * Ask a room whether we are in it.
	 * @param room the room
	 * @param nick the name we should be there under
	 * @return whether we are
	 */
	CompletionStage<Boolean> present(Jid room, String nick);

	/**
	 * Send a message to a room. Messages leave in the order they were given.
	 * @param message what to send
	 */
	void send(OutboundMessage message);

	/**
	 * Tell a room what we do without saying anything.
	 * @param room the room
	 * @param state what we do
	 */
	void show(Jid room, ChatState state);

	/**
	 * Read one page of a room's archive.
	 * @param query which one
	 * @return the page, or failed with a {@link RefusedException}
	 */
	CompletionStage<ArchivePage> archive(ArchiveQuery query);

	/**
	 * Return what the server keeps for our account.
	 * @return the notes, usable while the link is
	 */
	Notes notes();

	/**
	 * Return where to ask about rooms and to have them changed.
	 * @return the desk, usable while the link is
	 */
	RoomDesk desk();

	/**
	 * Return where to talk to one person at a time.
	 * @return the line, usable while the link is
	 */
	DirectLine direct();

	/**
	 * Return where to ask for places to put files.
	 * @return the uploads, usable while the link is
	 */
	Uploads uploads();

	/**
	 * Return where to show how we are, and to ask about people.
	 * @return the desk, usable while the link is
	 */
	PeopleDesk people();

	/**
	 * Ask the server for a sign of life.
	 * @return completed when it has answered, whatever it said
	 */
	CompletionStage<Void> ping();

	/**
	 * Say goodbye and end the link.
	 */
	void close();

	/**
	 * End the link at once, without a word to the server.
	 */
	void drop();

}
