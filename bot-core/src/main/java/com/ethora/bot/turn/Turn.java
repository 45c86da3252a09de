package com.ethora.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;

/**
 * One message being handled, and the replies to it. A turn is over when its handler has
 * returned and the room has shown every reply.
 */
public final class Turn {

	private final RoomMessage message;

	private final ReplySink sink;

	private final List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();

	public Turn(RoomMessage message, ReplySink sink) {
		this.message = message;
		this.sink = sink;
	}

	/**
	 * Return what is to be handled.
	 * @return the message
	 */
	public RoomMessage message() {
		return this.message;
	}

	/**
	 * Answer in the room of the message. The answer's id follows from the message and
	 * from how many answers went before, so the same turn run twice says the same things
	 * under the same ids.
	 * @param reply what to say
	 * @return completed when the room has shown it
	 */
	public synchronized CompletableFuture<Delivery> reply(Reply reply) {
		CompletableFuture<Delivery> delivery = this.sink.send(this.message, this.deliveries.size(), reply);
		this.deliveries.add(delivery);
		return delivery;
	}

	/**
	 * Return what was said so far.
	 * @return the deliveries, complete or not
	 */
	synchronized List<CompletableFuture<Delivery>> deliveries() {
		return List.copyOf(this.deliveries);
	}

}
