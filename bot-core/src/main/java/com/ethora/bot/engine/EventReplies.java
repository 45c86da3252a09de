package com.ethora.bot.engine;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.turn.EventSink;

/**
 * The ways for what a bot says because something happened.
 *
 * @param rooms the way to rooms
 * @param people the way to one person
 */
record EventReplies(Replies rooms, DirectTraffic people) implements EventSink {

	@Override
	public CompletableFuture<Delivery> send(Jid room, Reply reply) {
		return this.rooms.send(room, reply);
	}

	@Override
	public DirectDelivery send(Peer person, Reply reply) {
		return this.people.send(person, reply);
	}

}
