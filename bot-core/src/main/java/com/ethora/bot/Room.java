package com.ethora.bot;

import java.util.List;
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
	 * Give a message of the bot another text.
	 * @param message the message
	 * @param text the new text
	 * @return completed when the room has shown it, with the delivery of the message that
	 * was changed, or failed with a {@link DeliveryException}
	 */
	CompletableFuture<Delivery> edit(MessageRef message, String text);

	/**
	 * Take a message of the bot back.
	 * @param message the message
	 * @return completed when the room has shown that, with the delivery of the message
	 * that is gone, or failed with a {@link DeliveryException}
	 */
	CompletableFuture<Delivery> delete(MessageRef message);

	/**
	 * React to a message, in place of the reactions the bot has given to it before.
	 * @param message the message
	 * @param reactions the reactions: names such as {@code +1} or {@code heart}, or
	 * characters; none to take them back
	 * @return completed when the room has shown them, with the delivery of the message
	 * they are given to, or failed with a {@link DeliveryException}
	 */
	CompletableFuture<Delivery> react(MessageRef message, String... reactions);

	/**
	 * Give a message of the bot another text.
	 * @param delivery the delivery of the message
	 * @param text the new text
	 * @return completed when the room has shown it, or failed with a
	 * {@link DeliveryException}
	 */
	default CompletableFuture<Delivery> edit(Delivery delivery, String text) {
		return edit(delivery.ref(), text);
	}

	/**
	 * Take a message of the bot back.
	 * @param delivery the delivery of the message
	 * @return completed when the room has shown that, or failed with a
	 * {@link DeliveryException}
	 */
	default CompletableFuture<Delivery> delete(Delivery delivery) {
		return delete(delivery.ref());
	}

	/**
	 * React to what somebody said.
	 * @param message the message
	 * @param reactions the reactions, none to take them back
	 * @return completed when the room has shown them, or failed with a
	 * {@link DeliveryException}
	 */
	default CompletableFuture<Delivery> react(RoomMessage message, String... reactions) {
		return message.ref()
			.map((ref) -> react(ref, reactions))
			.orElseGet(() -> CompletableFuture.failedFuture(new DeliveryException(DeliveryException.Reason.REFUSED,
					"A message without an id cannot be reacted to")));
	}

	/**
	 * Show what the bot does without saying anything. Not told to rooms it is not in.
	 * @param state what it does
	 */
	void show(ChatState state);

	/**
	 * Show or hide that the bot is typing.
	 * @param active whether it types
	 */
	default void typing(boolean active) {
		show(active ? ChatState.COMPOSING : ChatState.PAUSED);
	}

	/**
	 * Return who is in the room now, as far as the bot was told: nobody while it is not
	 * in the room itself, and in very large rooms not everybody.
	 * @return the people, the bot among them
	 */
	List<Occupant> occupants();

	/**
	 * Talk to somebody in the room alone.
	 * @param nick who
	 * @return the talk, whether or not there is anybody of that name
	 */
	DirectChat direct(String nick);

	/**
	 * Return what can be asked of the room and changed about it.
	 * @return the controls
	 */
	RoomControl control();

}
