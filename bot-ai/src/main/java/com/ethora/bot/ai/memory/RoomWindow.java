package com.ethora.bot.ai.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.Said;
import org.jspecify.annotations.Nullable;

/**
 * As much of what was said before as a model is told. What nobody has said is left out:
 * notices, calls, what was deleted.
 */
final class RoomWindow implements Predicate<RoomMessage> {

	private final ToIntFunction<String> tokens;

	private final @Nullable Instant oldest;

	private final Deque<RoomMessage> messages = new ArrayDeque<>();

	private final int mostTokens;

	private int messagesLeft;

	private int tokensLeft;

	RoomWindow(MemorySettings settings, ToIntFunction<String> tokens, Instant now) {
		this.tokens = tokens;
		this.oldest = (settings.maxAge() != null) ? now.minus(settings.maxAge()) : null;
		this.messagesLeft = settings.messages();
		this.mostTokens = settings.tokens();
		this.tokensLeft = this.mostTokens;
	}

	/**
	 * Told messages, newest first; says whether there is room for more. What is too long
	 * by itself keeps nothing else from being remembered.
	 */
	@Override
	public boolean test(RoomMessage message) {
		if (this.oldest != null && message.time().isBefore(this.oldest)) {
			return false;
		}
		if (!Said.anything(message)) {
			return true;
		}
		int tokens = this.tokens.applyAsInt(Said.in(message));
		if (tokens > this.mostTokens) {
			return true;
		}
		this.tokensLeft -= tokens;
		this.messagesLeft--;
		if (this.tokensLeft < 0) {
			return false;
		}
		this.messages.addFirst(message);
		return this.messagesLeft > 0;
	}

	/** Oldest first. */
	List<RoomMessage> messages() {
		return new ArrayList<>(this.messages);
	}

}
