package com.ethora.bot.turn;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;

/**
 * Where the replies of turns go.
 */
public interface ReplySink {

	/**
	 * Send a reply.
	 * @param to the message it answers
	 * @param index how many replies to the same message went before it
	 * @param reply what to say
	 * @return completed when the room has shown it
	 */
	CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply);

	/**
	 * Begin a reply that grows.
	 * @param to the message it answers
	 * @param index how many replies to the same message went before it
	 * @param form what becomes of each text before it is said
	 * @return the reply, of which nothing is shown yet
	 */
	GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form);

	/**
	 * Show or hide that a reply is being made.
	 * @param to the message it answers
	 * @param active whether it is being made
	 */
	void typing(RoomMessage to, boolean active);

	/**
	 * Return whether a message of a room is one that went this way, as far as that is
	 * remembered.
	 * @param room the room
	 * @param archiveId the room's id of the message
	 * @return whether it surely did
	 */
	default boolean sent(Jid room, String archiveId) {
		return false;
	}

}
