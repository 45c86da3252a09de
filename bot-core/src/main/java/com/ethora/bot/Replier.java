package com.ethora.bot;

import java.util.concurrent.CompletableFuture;

/**
 * The way to answer what a handler method handles, for one that wants to do more than to
 * return something. Safe for use by any thread as long as the method runs; nothing here
 * waits for the network.
 */
public interface Replier {

	/**
	 * Say something where it happened.
	 * @param reply what to say
	 * @return completed when the room has shown it, or failed with a
	 * {@link DeliveryException}
	 */
	CompletableFuture<Delivery> send(Reply reply);

	/**
	 * Say something where it happened.
	 * @param text what to say
	 * @return completed when the room has shown it, or failed with a
	 * {@link DeliveryException}
	 */
	default CompletableFuture<Delivery> send(String text) {
		return send(Reply.text(text));
	}

	/**
	 * Say something little by little. What answers no message is said when it is
	 * complete.
	 * @return the reply, of which nothing is shown yet
	 */
	GrowingReply stream();

	/**
	 * Show or hide that the bot is typing.
	 * @param active whether it types
	 */
	void typing(boolean active);

	/**
	 * Give something that the bot has said another text.
	 * @param said what it has said
	 * @param text the new text
	 * @return completed when the room has shown it, or failed with a
	 * {@link DeliveryException}
	 */
	CompletableFuture<Delivery> edit(Delivery said, String text);

	/**
	 * Take back something that the bot has said.
	 * @param said what it has said
	 * @return completed when the room has shown that, or failed with a
	 * {@link DeliveryException}
	 */
	CompletableFuture<Delivery> delete(Delivery said);

	/**
	 * React to the message in hand, in place of the reactions the bot has given to it
	 * before.
	 * @param reactions the reactions, none to take them back
	 * @return completed when the room has shown them, or failed with a
	 * {@link DeliveryException}, as it does where there is no message
	 */
	CompletableFuture<Delivery> react(String... reactions);

}
