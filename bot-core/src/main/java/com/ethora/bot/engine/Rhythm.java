package com.ethora.bot.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.manners.Pause;
import com.ethora.bot.time.Pauses;
import com.ethora.bot.time.Timeline;

/**
 * The time a bot takes for its answers: it types for a while before each message, and the
 * messages of one answer leave one after the other. {@link #typing} and {@link #say} may
 * be called by any thread, everything else happens on the timeline.
 */
final class Rhythm {

	private final Pause pause;

	private final Timeline timeline;

	private final Pauses pauses;

	private final BiConsumer<Jid, ChatState> states;

	/** The answers that are not complete, by what they answer. */
	private final Map<RoomMessage, Answer> answers = new IdentityHashMap<>();

	Rhythm(Pause pause, Timeline timeline, Pauses pauses, BiConsumer<Jid, ChatState> states) {
		this.pause = pause;
		this.timeline = timeline;
		this.pauses = pauses;
		this.states = states;
	}

	/** Where nothing is said after all, typing ends after the shortest pause. */
	void typing(RoomMessage to, boolean active) {
		if (active) {
			this.states.accept(to.room(), ChatState.COMPOSING);
		}
		else if (this.pause.none()) {
			this.states.accept(to.room(), ChatState.PAUSED);
		}
		else {
			this.timeline.execute(() -> {
				answer(to).typing = true;
				this.pauses.after(this.pause.before(""), () -> rest(to));
			});
		}
	}

	void say(RoomMessage to, String text, Runnable message) {
		if (this.pause.none()) {
			message.run();
			return;
		}
		this.timeline.execute(() -> {
			Answer answer = answer(to);
			answer.waiting.add(new Message(text, message));
			if (answer.waiting.size() == 1) {
				type(to, answer);
			}
		});
	}

	/** Run something where an answer begins that grows. */
	void begin(Runnable growth) {
		this.pauses.after(this.pause.before(""), growth);
	}

	private void type(RoomMessage to, Answer answer) {
		if (!answer.typing) {
			answer.typing = true;
			this.states.accept(to.room(), ChatState.COMPOSING);
		}
		this.pauses.after(this.pause.before(answer.waiting.getFirst().text()), () -> {
			answer.typing = false;
			this.states.accept(to.room(), ChatState.PAUSED);
			answer.waiting.removeFirst().leave().run();
			if (answer.waiting.isEmpty()) {
				this.answers.remove(to);
			}
			else {
				type(to, answer);
			}
		});
	}

	private void rest(RoomMessage to) {
		Answer answer = this.answers.get(to);
		if (answer != null && answer.waiting.isEmpty()) {
			this.answers.remove(to);
			this.states.accept(to.room(), ChatState.PAUSED);
		}
	}

	private Answer answer(RoomMessage to) {
		return this.answers.computeIfAbsent(to, (ignored) -> new Answer());
	}

	private record Message(String text, Runnable leave) {
	}

	private static final class Answer {

		private final Deque<Message> waiting = new ArrayDeque<>();

		private boolean typing;

	}

}
