package com.ethora.bot.room;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one question after the other about a room, each until it is answered. While there
 * is no answer live messages wait, because handling them first would break the order.
 */
final class Asking {

	private static final Logger logger = LoggerFactory.getLogger(Asking.class);

	private final Jid room;

	private final Duration patience;

	private final Backoff backoff;

	private final Timeline timeline;

	private final RandomGenerator random;

	private Timeline.@Nullable Timer timer;

	private boolean cancelled;

	Asking(Jid room, RoomSettings settings, Timeline timeline, RandomGenerator random) {
		this.room = room;
		this.patience = settings.log().archiveTimeout();
		this.backoff = settings.retry();
		this.timeline = timeline;
		this.random = random;
	}

	/**
	 * Ask, and go on with the first answer.
	 * @param question the question
	 * @param then what to do with the answer
	 * @param refused what to do when the answer is no
	 */
	<T> void ask(Supplier<CompletionStage<T>> question, Consumer<T> then, Refused refused) {
		new Question<>(question, then, refused).ask();
	}

	/** No answer is wanted any more. */
	void cancel() {
		this.cancelled = true;
		cancelTimer();
	}

	private void cancelTimer() {
		if (this.timer != null) {
			this.timer.cancel();
			this.timer = null;
		}
	}

	/**
	 * Deals with refusals.
	 */
	@FunctionalInterface
	interface Refused {

		/** Every refusal may have passed when we ask again. */
		Refused LATER = (refusal, attempt) -> false;

		/**
		 * Deal with a refusal.
		 * @param refusal the refusal
		 * @param attempt how often it was asked
		 * @return whether that settles the question; if not, it is asked again
		 */
		boolean settles(Refusal refusal, int attempt);

	}

	private final class Question<T> {

		private final Supplier<CompletionStage<T>> question;

		private final Consumer<T> then;

		private final Refused refused;

		/** An answer is one whichever attempt it is for, but only the last may fail. */
		private int attempt;

		private boolean answered;

		Question(Supplier<CompletionStage<T>> question, Consumer<T> then, Refused refused) {
			this.question = question;
			this.then = then;
			this.refused = refused;
		}

		void ask() {
			int asked = ++this.attempt;
			Asking.this.timer = Asking.this.timeline.schedule(Asking.this.patience, () -> {
				trouble("no answer");
				ask();
			});
			this.question.get().whenComplete((answer, error) -> Asking.this.timeline.execute(() -> {
				boolean late = asked != this.attempt;
				if (!this.answered && !Asking.this.cancelled && !(late && error != null)) {
					answered(answer, error);
				}
			}));
		}

		private void answered(@Nullable T answer, @Nullable Throwable error) {
			cancelTimer();
			Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause()
					: error;
			if (cause == null && answer != null) {
				this.answered = true;
				this.then.accept(answer);
			}
			else if (cause instanceof RefusedException refusal
					&& this.refused.settles(refusal.refusal(), this.attempt)) {
				this.answered = true;
			}
			else if (!(cause instanceof LinkException)) {
				trouble((cause != null) ? String.valueOf(cause.getMessage()) : "an answer without content");
				Asking.this.timer = Asking.this.timeline
					.schedule(Asking.this.backoff.delay(this.attempt, Asking.this.random), this::ask);
			}
		}

		/** Repeated trouble is quiet: the first of a row is worth a warning. */
		private void trouble(String what) {
			if (this.attempt == 1) {
				logger.warn("The archive of {} cannot be read at the moment, asking again: {}", Asking.this.room, what);
			}
			else {
				logger.debug("The archive of {} cannot be read: {}", Asking.this.room, what);
			}
		}

	}

}
