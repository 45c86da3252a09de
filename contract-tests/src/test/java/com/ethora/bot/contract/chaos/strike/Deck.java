package com.ethora.bot.contract.chaos.strike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Kinds of faults in random order. Like a deck of cards, which is shuffled anew when all
 * are dealt: so even a short run has each kind as often as is its due.
 */
final class Deck {

	private final Map<FaultKind, Integer> cards;

	private final Random random;

	private final List<FaultKind> left = new ArrayList<>();

	Deck(Map<FaultKind, Integer> cards, RandomGenerator random) {
		if (cards.values().stream().mapToInt(Integer::intValue).sum() == 0) {
			throw new IllegalArgumentException("'cards' must not be empty");
		}
		this.cards = new EnumMap<>(cards);
		this.random = new Random(random.nextLong());
	}

	FaultKind draw() {
		if (this.left.isEmpty()) {
			this.cards.forEach((kind, count) -> this.left.addAll(Collections.nCopies(count, kind)));
			Collections.shuffle(this.left, this.random);
		}
		return this.left.remove(this.left.size() - 1);
	}

	/** Put a card back that was of no use. */
	void putBack(FaultKind kind) {
		this.left.add(0, kind);
	}

}
