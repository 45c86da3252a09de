package com.ethora.bot;

import java.util.concurrent.CompletableFuture;

/**
 * A room a bot is a member of. Safe for use by any thread; nothing here waits for the
 * network.
 */
public interface Room {

	/**
	 * Return the address of the room.
	 * @return the bare address
	 */
	Jid jid();

	/**
	 * Return the name of the room: the part of the address before the {@code @}.
	 * @return the name
	 */
	default String name() {
		return jid().requireLocal();
	}

	/**
	 * Return whether the bot is in the room right now.
	 * @return whether messages reach us
	 */
	boolean joined();

	/**
	 * Say something in the room. Replies of one bot to one room are seen in the order
	 * they were sent.
	 * @param reply what to say
	 * @return completed when the room has echoed the reply, or failed with a
	 * {@link DeliveryException}
	 */
	CompletableFuture<Delivery> send(Reply reply);

	/**
	 * Say something in the room.
	 * @param text what to say
	 * @return completed when the room has echoed the text, or failed with a
	 * {@link DeliveryException}
	 */
	default CompletableFuture<Delivery> send(String text) {
		return send(Reply.text(text));
	}

	/**
	 * Return what was said in the room before.
	 * @return the history, which is read when it is asked
	 */
	History history();

	/**
	 * Show or hide that the bot is typing.
	 * @param active whether it types
	 */
	void typing(boolean active);

}
