package com.ethora.bot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.outbox.Parts;

/**
 * A growing reply for a room in which nothing can be edited: each paragraph is said when
 * it is complete, and stays.
 */
final class SaidByParagraphs implements GrowingReply {

	private final Function<Reply, CompletableFuture<Delivery>> sending;

	private final List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();

	private String said = "";

	SaidByParagraphs(Function<Reply, CompletableFuture<Delivery>> sending) {
		this.sending = sending;
	}

	@Override
	public void show(String textSoFar) {
		if (textSoFar.startsWith(this.said)) {
			sayUntil(Parts.paragraphs(textSoFar), textSoFar);
		}
	}

	/** What was said cannot be taken back, so another text is said as a whole. */
	@Override
	public CompletableFuture<Delivery> finish(String text) {
		if (!text.startsWith(this.said)) {
			this.said = "";
		}
		sayUntil(text.length(), text);
		return CompletableFuture.allOf(this.deliveries.toArray(CompletableFuture[]::new))
			.thenCompose((ignored) -> this.deliveries.get(0));
	}

	private void sayUntil(int end, String text) {
		if (end > this.said.length()) {
			String more = text.substring(this.said.length(), end).strip();
			this.said = text.substring(0, end);
			if (!more.isEmpty()) {
				this.deliveries.add(this.sending.apply(Reply.text(more)));
			}
		}
	}

}
