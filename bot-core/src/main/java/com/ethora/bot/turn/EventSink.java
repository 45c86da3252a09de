package com.ethora.bot.turn;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;

/**
 * Where goes what a bot says because something happened.
 */
public interface EventSink {

	/**
	 * Say something in a room.
	 * @param room the room
	 * @param reply what to say
	 * @return completed when the room has shown it
	 */
	CompletableFuture<Delivery> send(Jid room, Reply reply);

	/**
	 * Say something to one person.
	 * @param person the person
	 * @param reply what to say
	 * @return the message on its way
	 */
	DirectDelivery send(Peer person, Reply reply);

}
