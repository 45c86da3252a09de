package com.ethora.bot;

/**
 * What a bot can say to one person alone. Safe for use by any thread; nothing here waits
 * for the network.
 */
public interface DirectChat {

	/**
	 * Return whom the bot talks to here.
	 * @return the person
	 */
	Peer peer();

	/**
	 * Say something, in several messages if it is too long for one. Messages to one
	 * person leave in the order they were given; to somebody in a room they wait until
	 * the bot is there.
	 * @param reply what to say
	 * @return the message on its way, the last one of several
	 */
	DirectDelivery send(Reply reply);

	/**
	 * Say something.
	 * @param text what to say
	 * @return the message on its way
	 */
	default DirectDelivery send(String text) {
		return send(Reply.text(text));
	}

	/**
	 * Show what the bot does without saying anything. Not told without a connection.
	 * @param state what it does
	 */
	void show(ChatState state);

	/**
	 * Tell the person that the bot has read a message, and all before it. Handled
	 * messages are marked anyway, if the bot is configured so.
	 * @param id the person's own id of the message
	 */
	void displayed(String id);

	/**
	 * Tell the person that the bot has read a message, if they want to know.
	 * @param message the message
	 */
	default void displayed(DirectMessage message) {
		if (message.id() != null && message.requests().contains(DirectMessage.Request.MARKER)) {
			displayed(message.id());
		}
	}

}
