package com.ethora.bot.handler;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Replier;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.turn.EventTurn;

/**
 * Says something because of an event in one of the bot's rooms.
 *
 * @param turn the event
 */
record EventReplier(EventTurn turn) implements Replier {

	@Override
	public CompletableFuture<Delivery> send(Reply reply) {
		return this.turn.send(reply);
	}

	/**
	 * There is no message whose answer could be found again, so nothing is shown early.
	 */
	@Override
	public GrowingReply stream() {
		return new GrowingReply() {

			@Override
			public void show(String textSoFar) {
				// All of it is said in the end.
			}

			@Override
			public CompletableFuture<Delivery> finish(String text) {
				return EventReplier.this.send(Reply.text(text));
			}

		};
	}

	@Override
	public void typing(boolean active) {
		room().typing(active);
	}

	@Override
	public CompletableFuture<Delivery> edit(Delivery said, String text) {
		return room().edit(said, text);
	}

	@Override
	public CompletableFuture<Delivery> delete(Delivery said) {
		return room().delete(said);
	}

	@Override
	public CompletableFuture<Delivery> react(String... reactions) {
		return this.turn.message()
			.map((message) -> room().react(message, reactions))
			.orElseGet(() -> CompletableFuture.failedFuture(
					new DeliveryException(DeliveryException.Reason.REFUSED, "There is no message to react to")));
	}

	private Room room() {
		return this.turn.bot().room(this.turn.event().room().toString());
	}

}
