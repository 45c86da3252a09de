package com.ethora.bot.outbox;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.wire.OutboundMessage;

/**
 * A message on its way, and the promise made for it.
 */
final class Letter {

	private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();

	private OutboundMessage message;

	Letter(OutboundMessage message) {
		this.message = message;
	}

	OutboundMessage message() {
		return this.message;
	}

	String id() {
		return this.message.id();
	}

	/** An edit that is done twice leaves nothing to be seen, so it need not be found. */
	boolean repeatable() {
		return this.message.replaces() != null;
	}

	/** Say something else. Only before it has left. */
	void rewrite(String text) {
		this.message = new OutboundMessage(this.message.id(), this.message.room(), text, this.message.replaces());
	}

	CompletableFuture<Delivery> delivery() {
		return this.delivery;
	}

	void fail(Reason reason, String message) {
		this.delivery.completeExceptionally(new DeliveryException(reason, message));
	}

	CompletableFuture<Delivery> promise() {
		return promised(this.delivery);
	}

	/** What the caller gets is theirs to cancel or to limit; the letter goes its way. */
	static CompletableFuture<Delivery> promised(CompletableFuture<Delivery> delivery) {
		CompletableFuture<Delivery> promise = new CompletableFuture<>();
		delivery.whenComplete((shown, error) -> {
			if (error != null) {
				promise.completeExceptionally(error);
			}
			else {
				promise.complete(shown);
			}
		});
		return promise;
	}

}
