package com.ethora.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * What one turn hears of the person whose message it handles, because it has asked them
 * something. Lives on the timeline, except where it says otherwise.
 *
 * @param <T> what is heard
 */
final class Ear<T> {

	private final Listening<T> listening;

	private final T first;

	/** What was asked and is not answered, in order. */
	private final List<Question<T>> questions = new ArrayList<>();

	private final List<T> heard = new ArrayList<>();

	/** What was said since the first question and waits for the next. */
	private final Deque<T> held = new ArrayDeque<>();

	private boolean ended;

	private volatile boolean stopped;

	private volatile boolean idle;

	Ear(Listening<T> listening, T first) {
		this.listening = listening;
		this.first = first;
	}

	/** What the turn is about. */
	T first() {
		return this.first;
	}

	/**
	 * Announce a question. May be called by any thread.
	 * @param meant which messages may answer it
	 * @return the question; over already if the bot stops
	 */
	Question<T> ask(Predicate<T> meant) {
		Question<T> question = new Question<>(this, meant);
		this.listening.asked(this, question);
		return question;
	}

	/**
	 * Begin to listen as soon as the question can be seen. May be called by any thread.
	 */
	void listen(Question<T> question, CompletionStage<?> shown, Duration within) {
		shown.whenComplete((ignored, error) -> this.listening.onTimeline(() -> {
			if (error != null) {
				question.unseen(error);
			}
			else if (!question.over()) {
				listen(question, within);
			}
		}));
	}

	private void listen(Question<T> question, Duration within) {
		if (this.ended) {
			question.pointless();
			return;
		}
		T said = this.listening.waiting(this, question);
		if (said == null) {
			said = this.held.stream().filter((each) -> this.listening.answers(question, each)).findFirst().orElse(null);
			this.held.remove(said);
		}
		if (said == null && !question.over()) {
			this.questions.add(question);
			question.timeOut(this.listening.schedule(within, () -> {
				this.questions.remove(question);
				question.timedOut();
			}));
		}
		else if (said != null && question.answer(said)) {
			this.heard.add(said);
		}
		else if (said != null) {
			this.held.addFirst(said);
		}
	}

	/** How much is left of a time that has begun before. Any thread may ask. */
	Duration rest(Instant begun, Duration within) {
		return this.listening.rest(begun, within);
	}

	/** Returns whether something that was said just now is for this turn. */
	boolean takes(T said, boolean holding) {
		this.questions.removeIf(Question::over);
		boolean asking = !this.questions.isEmpty();
		for (Question<T> question : this.questions) {
			if (this.listening.answers(question, said) && question.answer(said)) {
				this.questions.remove(question);
				this.heard.add(said);
				return true;
			}
		}
		if (holding && !asking) {
			this.held.add(said);
			return true;
		}
		return false;
	}

	/** The answers. */
	List<T> heard() {
		return List.copyOf(this.heard);
	}

	/** Whether the turn is over. */
	boolean ended() {
		return this.ended;
	}

	/** The turn is over. Give back what was held and not heard. */
	List<T> end() {
		this.ended = true;
		List.copyOf(this.questions).forEach(Question::pointless);
		return release();
	}

	/** Give back what was held and not heard. */
	List<T> release() {
		List<T> released = List.copyOf(this.held);
		this.held.clear();
		return released;
	}

	/** May be called by any thread. */
	void stop() {
		this.stopped = true;
	}

	void idle() {
		this.idle = true;
	}

	/** Whether there was a question that nobody answered in time. Any thread may ask. */
	boolean wasIdle() {
		return this.idle;
	}

	/** Whether the stop of the bot has overtaken a question. Any thread may ask. */
	boolean stopped() {
		return this.stopped;
	}

}
