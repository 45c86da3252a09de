package com.ethora.bot.turn;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.GrowingReply;

/**
 * What a turn says that begins again at the next start: nothing, for then it may have
 * something else to say in its place.
 */
final class Silence implements GrowingReply {

	@Override
	public void show(String textSoFar) {
		// Nobody sees it.
	}

	@Override
	public CompletableFuture<Delivery> finish(String text) {
		return delivery();
	}

	static CompletableFuture<Delivery> delivery() {
		return CompletableFuture
			.failedFuture(new DeliveryException(DeliveryException.Reason.STOPPED, "The bot was stopped"));
	}

}
