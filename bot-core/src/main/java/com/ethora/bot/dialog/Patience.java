package com.ethora.bot.dialog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * How a worker waits for a person. The wait ends by itself: at the answer, when the time
 * is up, or when the bot stops.
 */
public interface Patience {

	/** Stands still until the answer is there. */
	Patience STANDING_STILL = new Patience() {

		@Override
		public <T> T await(CompletableFuture<T> answer) throws InterruptedException, ExecutionException {
			return answer.get();
		}

	};

	/**
	 * Wait for an answer.
	 * @param answer the answer
	 * @param <T> what it is
	 * @return the answer
	 * @throws InterruptedException when the worker is to do something else
	 * @throws ExecutionException when there is no answer
	 */
	<T> T await(CompletableFuture<T> answer) throws InterruptedException, ExecutionException;

}
