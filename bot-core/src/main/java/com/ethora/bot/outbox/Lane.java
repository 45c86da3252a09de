package com.ethora.bot.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Content;

import org.jspecify.annotations.Nullable;

/**
 * The letters to one room, in order: first those that left and have not been seen in the
 * room yet, then those that wait. While it is in doubt whether some arrived, none leaves.
 */
final class Lane {

	/** Under this id Ethora's clients delete, whatever it is. */
	private static final String DELETION = "deleteMessageStanza";

	private final Jid room;

	private final Map<String, Letter> unconfirmed = new LinkedHashMap<>();

	private final Deque<Letter> waiting = new ArrayDeque<>();

	/** Those of the waiting that left once: nobody knows whether they arrived. */
	private final Set<String> doubted = new HashSet<>();

	/**
	 * The newest entry of the room that was known when each left: its echo comes later.
	 */
	private final Map<String, Optional<String>> anchors = new HashMap<>();

	private @Nullable String newest;

	private int round;

	private long places;

	private boolean open;

	private @Nullable String refusal;

	Lane(Jid room) {
		this.room = room;
	}

	Jid room() {
		return this.room;
	}

	void add(Letter letter) {
		letter.place(this.places++);
		this.waiting.add(letter);
	}

	boolean ready() {
		return this.open && this.doubted.isEmpty() && !this.waiting.isEmpty();
	}

	/** The archive has to be asked before anything more is sent. */
	boolean inDoubt() {
		return this.open && !this.doubted.isEmpty();
	}

	/** Tells an answer to these doubts from an answer to earlier ones. */
	int round() {
		return this.round;
	}

	/** The room takes messages. */
	void open(@Nullable String newest) {
		this.open = true;
		this.newest = newest;
		this.refusal = null;
	}

	/** The room has shown this entry of its archive. */
	void saw(String archiveId) {
		this.newest = archiveId;
	}

	/** Behind this entry of the archive all that is in doubt is to be found. */
	@Nullable String searchAfter() {
		return this.waiting.stream()
			.map(Letter::id)
			.filter(this.doubted::contains)
			.findFirst()
			.flatMap((id) -> this.anchors.getOrDefault(id, Optional.empty()))
			.orElse(null);
	}

	/** The room will never take messages. */
	void refuse(String why) {
		this.refusal = why;
	}

	/** The room may take messages again one day. */
	void forgive() {
		this.refusal = null;
	}

	@Nullable String refusal() {
		return this.refusal;
	}

	/** The room takes no messages. */
	void close() {
		this.open = false;
		doubt();
	}

	/**
	 * What left and was not seen may have arrived or not: it waits again, in front, and
	 * what was not sent yet waits behind it. What may be repeated is not looked for.
	 */
	void doubt() {
		List<Letter> again = new ArrayList<>(this.unconfirmed.values());
		again.stream().filter((letter) -> !letter.repeatable()).map(Letter::id).forEach(this.doubted::add);
		this.unconfirmed.clear();
		for (int i = again.size() - 1; i >= 0; i--) {
			this.waiting.addFirst(again.get(i));
		}
		this.round++;
	}

	/** The room said itself that it did not take this one. */
	void certain(String id) {
		this.doubted.remove(id);
	}

	/**
	 * The room did not take this one now, and may later: it waits again, before all that
	 * were given after it.
	 */
	void sendAgain(Letter letter) {
		certain(letter.id());
		if (this.unconfirmed.remove(letter.id()) != null) {
			List<Letter> behind = this.waiting.stream().filter((other) -> other.place() > letter.place()).toList();
			this.waiting.removeAll(behind);
			this.waiting.add(letter);
			this.waiting.addAll(behind);
		}
	}

	/** The archive has told: what still waits has not arrived. */
	void settle() {
		this.doubted.clear();
	}

	Letter send() {
		Letter letter = this.waiting.removeFirst();
		this.unconfirmed.put(letter.id(), letter);
		this.anchors.putIfAbsent(letter.id(), Optional.ofNullable(this.newest));
		return letter;
	}

	boolean awaitsEcho(Letter letter) {
		return this.unconfirmed.get(letter.id()) == letter;
	}

	/** Take a letter out wherever it is: it has arrived, or it never will. */
	@Nullable Letter remove(String id) {
		this.doubted.remove(id);
		this.anchors.remove(id);
		Letter sent = this.unconfirmed.remove(id);
		if (sent != null) {
			return sent;
		}
		for (Letter letter : this.waiting) {
			if (letter.id().equals(id)) {
				this.waiting.remove(letter);
				return letter;
			}
		}
		return null;
	}

	/** Find what came back; all deletions may come back under the same id. */
	@Nullable Letter findBounced(String id) {
		return DELETION.equals(id) ? deletion((deletion) -> true).orElse(null) : find(id);
	}

	List<Letter> removePassing() {
		List<Letter> passing = this.waiting.stream().filter(Letter::passing).toList();
		passing.forEach((letter) -> remove(letter.id()));
		return passing;
	}

	@Nullable Letter find(String id) {
		Letter sent = this.unconfirmed.get(id);
		return (sent != null) ? sent
				: this.waiting.stream().filter((letter) -> letter.id().equals(id)).findFirst().orElse(null);
	}

	/** The first of those that left and are to delete a message. */
	Optional<Letter> deletion(Predicate<Content.Deletion> which) {
		return this.unconfirmed.values()
			.stream()
			.filter((letter) -> letter.message().content() instanceof Content.Deletion deletion && which.test(deletion))
			.findFirst();
	}

	/** A letter that can still be rewritten: it has never left. */
	@Nullable Letter findUnsent(String id) {
		return this.anchors.containsKey(id) ? null : find(id);
	}

	Collection<Letter> removeAll() {
		doubt();
		List<Letter> all = List.copyOf(this.waiting);
		this.waiting.clear();
		this.doubted.clear();
		this.anchors.clear();
		return all;
	}

}
