package com.ethora.bot.handler;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.ReplySink;

/**
 * Keeps what is said in answer to a command that was not given in a room: who gave it
 * gets it all at once. Safe for use by any thread.
 */
final class CollectedReplies implements ReplySink {

	private final Map<Integer, String> said = new TreeMap<>();

	@Override
	public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
		return keep(to, index, reply.text());
	}

	@Override
	public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
		return new GrowingReply() {

			@Override
			public void show(String textSoFar) {
				keep(to, index, textSoFar);
			}

			@Override
			public CompletableFuture<Delivery> finish(String text) {
				return keep(to, index, text);
			}

		};
	}

	@Override
	public void typing(RoomMessage to, boolean active) {
		// Nobody sees it.
	}

	private synchronized CompletableFuture<Delivery> keep(RoomMessage to, int index, String text) {
		this.said.put(index, text);
		return CompletableFuture.completedFuture(new Delivery(to.room(), "command-" + index, null, Instant.now()));
	}

	synchronized String text() {
		return String.join("\n", this.said.values());
	}

}
