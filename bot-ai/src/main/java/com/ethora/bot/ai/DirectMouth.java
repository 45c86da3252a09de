package com.ethora.bot.ai;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.turn.DirectTurn;

/**
 * Answers one person alone. Nothing grows there: what was said cannot be edited.
 *
 * @param turn what is answered
 */
record DirectMouth(DirectTurn turn) implements Mouth {

	@Override
	public void typing(boolean active) {
		this.turn.typing(active);
	}

	@Override
	public void say(Reply reply) {
		this.turn.reply(reply);
	}

	@Override
	public Runnable listen(Ears ears, Predicate<RoomEvent> inRoom, Predicate<DirectMessage> alone) {
		return ears.listen(this.turn.bot(), this.turn.message().peer(), alone);
	}

	@Override
	public GrowingReply grow() {
		return new GrowingReply() {

			@Override
			public void show(String textSoFar) {
				// Half of a text would stay there for ever.
			}

			@Override
			public CompletableFuture<Delivery> finish(String text) {
				say(Reply.text(text));
				return CompletableFuture
					.failedFuture(new DeliveryException(Reason.REFUSED, "There is no room that could show it"));
			}

		};
	}

	/** Aside in a room a name alone could be that of somebody's account. */
	@Override
	public String place() {
		return this.turn.message().peer().jid().toString();
	}

}
