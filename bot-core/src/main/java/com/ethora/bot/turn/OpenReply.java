package com.ethora.bot.turn;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;

import org.jspecify.annotations.Nullable;

/**
 * A growing reply as long as its turn lasts: ends in what was shown last, unless it was
 * finished before. May be used by any thread.
 */
final class OpenReply implements GrowingReply {

	private final GrowingReply reply;

	/** Run before anything is shown. */
	private final Runnable beginning;

	private boolean ended;

	private @Nullable String shown;

	private @Nullable CompletableFuture<Delivery> delivery;

	OpenReply(GrowingReply reply, Runnable beginning) {
		this.reply = reply;
		this.beginning = beginning;
	}

	@Override
	public synchronized void show(String textSoFar) {
		String text = open(textSoFar);
		begin();
		this.shown = text;
		this.reply.show(textSoFar);
	}

	@Override
	public synchronized CompletableFuture<Delivery> finish(String text) {
		return close(open(text));
	}

	/**
	 * The turn is at its end.
	 * @return the delivery, if anything was said
	 */
	synchronized Optional<CompletableFuture<Delivery>> end() {
		if (!this.ended && this.shown != null) {
			close(this.shown);
		}
		this.ended = true;
		return Optional.ofNullable(this.delivery);
	}

	private String open(String text) {
		if (this.ended) {
			throw new IllegalStateException("The reply is finished");
		}
		return Reply.text(text).text();
	}

	private void begin() {
		if (this.shown == null) {
			this.beginning.run();
		}
	}

	private CompletableFuture<Delivery> close(String text) {
		begin();
		this.ended = true;
		CompletableFuture<Delivery> finished = this.reply.finish(text);
		this.delivery = finished;
		return finished.copy();
	}

}
