package com.ethora.bot.handler;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Replier;
import com.ethora.bot.Reply;
import com.ethora.bot.turn.Turn;

/**
 * Answers a message. What is said counts as what the method returns does, so it is said
 * once even if the message is handled twice.
 *
 * @param turn the message
 */
record TurnReplier(Turn turn) implements Replier {

	@Override
	public CompletableFuture<Delivery> send(Reply reply) {
		return this.turn.reply(reply);
	}

	@Override
	public GrowingReply stream() {
		return this.turn.grow();
	}

	@Override
	public void typing(boolean active) {
		this.turn.typing(active);
	}

	@Override
	public CompletableFuture<Delivery> edit(Delivery said, String text) {
		return this.turn.room().edit(said, text);
	}

	@Override
	public CompletableFuture<Delivery> delete(Delivery said) {
		return this.turn.room().delete(said);
	}

	@Override
	public CompletableFuture<Delivery> react(String... reactions) {
		return this.turn.room().react(this.turn.message(), reactions);
	}

}
