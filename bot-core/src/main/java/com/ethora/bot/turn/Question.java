package com.ethora.bot.turn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;

import com.ethora.bot.DialogException;
import com.ethora.bot.DialogException.Reason;
import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * What a turn has asked somebody. May be used by any thread, except for its timer.
 *
 * @param <T> what answers it
 */
final class Question<T> {

	private final Ear<T> ear;

	private final Predicate<T> meant;

	private final CompletableFuture<T> answer = new CompletableFuture<>();

	private Timeline.@Nullable Timer timer;

	Question(Ear<T> ear, Predicate<T> meant) {
		this.ear = ear;
		this.meant = meant;
	}

	CompletableFuture<T> answer() {
		return this.answer;
	}

	/** The answer as somebody wants it, and wants it no more once they cancel it. */
	<R> CompletableFuture<R> answer(Function<T, R> as) {
		CompletableFuture<R> wanted = this.answer.thenApply(as);
		wanted.whenComplete((ignored, error) -> {
			if (wanted.isCancelled()) {
				this.answer.cancel(false);
			}
		});
		return wanted;
	}

	/** Whether it may answer the question. */
	boolean fits(T said) {
		return this.meant.test(said);
	}

	/** Returns whether the answer was still wanted. */
	boolean answer(T said) {
		boolean wanted = this.answer.complete(said);
		stopTimer();
		return wanted;
	}

	/** The person is not to be asked any more. */
	void dismissed() {
		this.answer.completeExceptionally(new DialogException(Reason.DISMISSED, "The person has told the bot to stop"));
		stopTimer();
	}

	/** Nobody has seen it. */
	void unseen(Throwable cause) {
		this.answer.completeExceptionally(
				(cause instanceof CompletionException && cause.getCause() != null) ? cause.getCause() : cause);
	}

	/** Nobody waits for the answer. */
	void pointless() {
		this.answer.completeExceptionally(new DialogException(Reason.UNAVAILABLE, "The turn is over"));
	}

	void timeOut(Timeline.Timer timer) {
		this.timer = timer;
	}

	/** The turn is marked first, here too. */
	void timedOut() {
		if (!this.answer.isDone()) {
			this.ear.idle();
		}
		this.answer.completeExceptionally(new DialogException(Reason.TIMED_OUT, "Nothing was said in time"));
	}

	/** The turn is marked first, so that who waits for the answer finds it marked. */
	void stopped() {
		if (!this.answer.isDone()) {
			this.ear.stop();
			this.answer.completeExceptionally(new DialogException(Reason.STOPPED, "The bot stops"));
		}
	}

	boolean over() {
		return this.answer.isDone();
	}

	private void stopTimer() {
		if (this.timer != null) {
			this.timer.cancel();
		}
	}

}
