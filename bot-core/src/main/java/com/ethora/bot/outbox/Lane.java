package com.ethora.bot.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * The letters to one room, in order: first those that left and have not been seen in the
 * room yet, then those that wait.
 */
final class Lane {

	private final Jid room;

	private final Map<String, Letter> unconfirmed = new LinkedHashMap<>();

	private final Deque<Letter> waiting = new ArrayDeque<>();

	private boolean open;

	private @Nullable String refusal;

	Lane(Jid room) {
		this.room = room;
	}

	Jid room() {
		return this.room;
	}

	void add(Letter letter) {
		this.waiting.add(letter);
	}

	boolean ready() {
		return this.open && !this.waiting.isEmpty();
	}

	/** The room takes messages. */
	void open() {
		this.open = true;
		this.refusal = null;
	}

	/** The room will never take messages. */
	void refuse(String why) {
		this.refusal = why;
	}

	@Nullable String refusal() {
		return this.refusal;
	}

	/**
	 * The room takes no messages. What left and was not seen waits again, in front: by
	 * the time the room opens, the archive has told which of these arrived.
	 */
	void close() {
		this.open = false;
		sendAgain();
	}

	void sendAgain() {
		List<Letter> again = new ArrayList<>(this.unconfirmed.values());
		this.unconfirmed.clear();
		for (int i = again.size() - 1; i >= 0; i--) {
			this.waiting.addFirst(again.get(i));
		}
	}

	Letter send() {
		Letter letter = this.waiting.removeFirst();
		this.unconfirmed.put(letter.message().id(), letter);
		return letter;
	}

	boolean awaitsEcho(Letter letter) {
		return this.unconfirmed.get(letter.message().id()) == letter;
	}

	/** Take a letter out wherever it is: it has arrived, or it never will. */
	@Nullable Letter remove(String id) {
		Letter sent = this.unconfirmed.remove(id);
		if (sent != null) {
			return sent;
		}
		for (Letter letter : this.waiting) {
			if (letter.message().id().equals(id)) {
				this.waiting.remove(letter);
				return letter;
			}
		}
		return null;
	}

	@Nullable Letter find(String id) {
		Letter sent = this.unconfirmed.get(id);
		return (sent != null) ? sent
				: this.waiting.stream().filter((letter) -> letter.message().id().equals(id)).findFirst().orElse(null);
	}

	Collection<Letter> removeAll() {
		sendAgain();
		List<Letter> all = List.copyOf(this.waiting);
		this.waiting.clear();
		return all;
	}

}
