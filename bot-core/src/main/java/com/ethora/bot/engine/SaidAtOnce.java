package com.ethora.bot.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;

/**
 * A growing reply for a room in which nothing can be edited: nobody sees it grow.
 *
 * @param sending how the whole is said
 */
record SaidAtOnce(Function<Reply, CompletableFuture<Delivery>> sending) implements GrowingReply {

	@Override
	public void show(String textSoFar) {
		// Half of a text would stay there for ever.
	}

	@Override
	public CompletableFuture<Delivery> finish(String text) {
		return this.sending.apply(Reply.text(text));
	}

}
