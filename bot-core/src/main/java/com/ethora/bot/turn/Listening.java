package com.ethora.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import com.ethora.bot.time.Timeline;

import org.jspecify.annotations.Nullable;

/**
 * Knows which turns have asked somebody something, and gives them what these people say:
 * what they have said since the message of the turn and what waits behind it, then what
 * they say next. Lives on the timeline, except where it says otherwise.
 *
 * @param <T> what is said
 */
final class Listening<T> {

	private final Function<T, Object> speaker;

	private final Backlog<T> waiting;

	private final Predicate<T> dismissing;

	private final boolean holding;

	private final Timeline timeline;

	/** Those that have asked something, by whom. The newest is first. */
	private final Map<Object, Deque<Ear<T>>> ears = new HashMap<>();

	/** Kept where any thread finds them, so that none is forgotten at the stop. */
	private final Set<Question<T>> questions = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	/**
	 * Create the ears of all turns.
	 * @param speaker who said something, and where
	 * @param waiting what waits behind turns
	 * @param dismissing what answers nothing but ends all questions
	 * @param holding whether people's messages do not wait behind their turns, so that
	 * those that come between two questions have to be held
	 * @param timeline what time runs on
	 */
	Listening(Function<T, Object> speaker, Backlog<T> waiting, Predicate<T> dismissing, boolean holding,
			Timeline timeline) {
		this.speaker = speaker;
		this.waiting = waiting;
		this.dismissing = dismissing;
		this.holding = holding;
		this.timeline = timeline;
	}

	/** The ear of a turn. Any thread may ask for it. */
	Ear<T> ear(T first) {
		return new Ear<>(this, first);
	}

	/** Called by any thread. */
	void asked(Ear<T> ear, Question<T> question) {
		this.questions.add(question);
		question.answer().whenComplete((said, error) -> this.questions.remove(question));
		if (this.closed) {
			question.stopped();
			return;
		}
		onTimeline(() -> {
			if (ear.ended()) {
				question.pointless();
				return;
			}
			Deque<Ear<T>> open = this.ears.computeIfAbsent(this.speaker.apply(ear.first()),
					(ignored) -> new ArrayDeque<>());
			if (!open.contains(ear)) {
				open.addFirst(ear);
			}
		});
	}

	/** Returns whether something that was said just now is for a turn that runs. */
	boolean takes(T said) {
		Deque<Ear<T>> open = this.ears.get(this.speaker.apply(said));
		return open != null && open.stream().anyMatch((ear) -> ear.takes(said, this.holding));
	}

	/** Take what answers a question out of what waits. */
	@Nullable T waiting(Ear<T> ear, Question<T> question) {
		Object who = this.speaker.apply(ear.first());
		return this.waiting.take((said) -> this.speaker.apply(said).equals(who) && answers(question, said));
	}

	/**
	 * Whether it answers a question. What dismisses the bot does not, nor does what
	 * follows.
	 */
	boolean answers(Question<T> question, T said) {
		if (!question.over() && this.dismissing.test(said)) {
			question.dismissed();
		}
		return !question.over() && question.fits(said);
	}

	/** A turn has come to its end. Returns what it has not listened to after all. */
	List<T> end(Ear<T> ear) {
		Object who = this.speaker.apply(ear.first());
		Deque<Ear<T>> open = this.ears.get(who);
		if (open != null && open.remove(ear) && open.isEmpty()) {
			this.ears.remove(who);
		}
		return ear.end();
	}

	/** Nobody is listened to any more. Returns what waited for a question. */
	List<T> close() {
		this.closed = true;
		List.copyOf(this.questions).forEach(Question::stopped);
		List<T> released = new ArrayList<>();
		this.ears.values().forEach((open) -> open.forEach((ear) -> released.addAll(ear.release())));
		return released;
	}

	Timeline.Timer schedule(Duration delay, Runnable task) {
		return this.timeline.schedule(delay, task);
	}

	/** Any thread may ask. */
	Duration rest(Instant begun, Duration within) {
		Duration rest = Duration.between(this.timeline.instant(), begun.plus(within));
		return rest.isNegative() ? Duration.ZERO : rest;
	}

	/** Called by any thread. */
	void onTimeline(Runnable task) {
		this.timeline.execute(task);
	}

	/**
	 * What waits behind turns.
	 *
	 * @param <T> what it is
	 */
	@FunctionalInterface
	interface Backlog<T> {

		/** Take out the first that is wanted, if there is one. */
		@Nullable T take(Predicate<T> wanted);

	}

}
