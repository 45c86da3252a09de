package com.ethora.bot.outbox;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;

/**
 * A message on its way, and the promise made for it.
 */
final class Letter {

	/**
	 * A room says nothing to a change that is not allowed, so one is not tried for ever.
	 */
	private static final int PATIENCE = 3;

	private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();

	private final boolean passing;

	private OutboundMessage message;

	private int silences;

	private long place;

	private int attempts;

	Letter(OutboundMessage message) {
		this(message, false);
	}

	/**
	 * Create a letter.
	 * @param message what is to be sent
	 * @param passing whether it is of no use any more once the link was lost
	 */
	Letter(OutboundMessage message, boolean passing) {
		this.message = message;
		this.passing = passing;
	}

	/** Its place among the letters to the same room. */
	long place() {
		return this.place;
	}

	void place(long place) {
		this.place = place;
	}

	/** It leaves, and how many times it has by now. */
	int leave() {
		return ++this.attempts;
	}

	int attempts() {
		return this.attempts;
	}

	OutboundMessage message() {
		return this.message;
	}

	String id() {
		return this.message.id();
	}

	/** A change that is done twice leaves nothing to be seen, so it need not be found. */
	boolean repeatable() {
		return this.message.content() instanceof Content.Change;
	}

	boolean passing() {
		return this.passing;
	}

	/** Say something else. Only before it has left. */
	void rewrite(String text) {
		this.message = this.message.withText(text);
	}

	CompletableFuture<Delivery> delivery() {
		return this.delivery;
	}

	/** The room has not answered, and not for the first time. */
	boolean hopeless() {
		return ++this.silences >= PATIENCE && repeatable();
	}

	/** Under the same id the room may show what another process has made of it. */
	void arrived(Delivery shown, String text) {
		this.delivery.complete(text.equals(this.message.text()) ? shown : shown.again());
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
