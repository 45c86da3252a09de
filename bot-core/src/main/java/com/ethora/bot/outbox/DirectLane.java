package com.ethora.bot.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.ethora.bot.Peer;

import org.jspecify.annotations.Nullable;

/**
 * The letters to single people, in order: those the server has taken and somebody may
 * still acknowledge, those that left and nobody knows about, and those that wait.
 */
final class DirectLane {

	/** Of more that were taken nobody will be told how far they have come. */
	private static final int MEMORY = 1_000;

	private final Map<String, DirectLetter> taken = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, DirectLetter> eldest) {
			return size() > MEMORY;
		}

	};

	private final Map<String, DirectLetter> left = new LinkedHashMap<>();

	private final Deque<DirectLetter> waiting = new ArrayDeque<>();

	void add(DirectLetter letter) {
		this.waiting.add(letter);
	}

	/** The first that can leave: whoever cannot be reached now delays nobody else. */
	@Nullable DirectLetter next(Predicate<Peer> reachable) {
		Set<Peer> asked = new HashSet<>();
		for (DirectLetter letter : this.waiting) {
			if (asked.add(letter.peer()) && reachable.test(letter.peer())) {
				return letter;
			}
		}
		return null;
	}

	void leave(DirectLetter letter) {
		this.waiting.remove(letter);
		this.left.put(letter.id(), letter);
	}

	/** What has left and is not known to have been taken. */
	List<DirectLetter> left() {
		return List.copyOf(this.left.values());
	}

	/**
	 * The server has taken this one.
	 * @return whether that was not known
	 */
	boolean taken(DirectLetter letter) {
		boolean news = this.left.remove(letter.id(), letter) || (letter.attempts() > 0 && this.waiting.remove(letter));
		if (news) {
			this.taken.put(letter.id(), letter);
		}
		return news;
	}

	/** Nobody knows whether these were taken: they leave again, in front of all. */
	void doubt() {
		List<DirectLetter> again = left();
		this.left.clear();
		for (int i = again.size() - 1; i >= 0; i--) {
			this.waiting.addFirst(again.get(i));
		}
	}

	/** It came back and may be taken later. */
	void again(DirectLetter letter) {
		remove(letter);
		this.waiting.addFirst(letter);
	}

	/** Those that left to somebody, the oldest first. */
	List<DirectLetter> sentTo(Peer peer) {
		List<DirectLetter> sent = new ArrayList<>(this.taken.values());
		sent.addAll(this.left.values());
		this.waiting.stream().filter((letter) -> letter.attempts() > 0).forEach(sent::add);
		return sent.stream().filter((letter) -> letter.peer().equals(peer)).toList();
	}

	void remove(DirectLetter letter) {
		this.taken.remove(letter.id(), letter);
		this.left.remove(letter.id(), letter);
		this.waiting.remove(letter);
	}

	/** How many are not known to have been taken. */
	int pending() {
		return this.left.size() + this.waiting.size();
	}

	/** All that are not known to have been taken. */
	List<DirectLetter> removePending() {
		doubt();
		List<DirectLetter> all = List.copyOf(this.waiting);
		this.waiting.clear();
		return all;
	}

}
