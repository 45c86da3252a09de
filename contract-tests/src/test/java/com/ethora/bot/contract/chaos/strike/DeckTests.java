package com.ethora.bot.contract.chaos.strike;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Deck}.
 */
class DeckTests {

	private static final Map<FaultKind, Integer> CARDS = Map.of(FaultKind.CUT, 4, FaultKind.KICK, 2, FaultKind.HANDOVER,
			1);

	@Test
	void dealsEachKindAsOftenAsIsItsDue() {
		List<FaultKind> drawn = draw(deck(1), 14);

		CARDS.forEach((kind, count) -> {
			assertThat(drawn.subList(0, 7)).filteredOn(kind::equals).hasSize(count);
			assertThat(drawn.subList(7, 14)).filteredOn(kind::equals).hasSize(count);
		});
	}

	@Test
	void dealsTheSameForTheSameSeed() {
		assertThat(draw(deck(7), 50)).isEqualTo(draw(deck(7), 50)).isNotEqualTo(draw(deck(8), 50));
	}

	@Test
	void dealsAgainWhatWasPutBackAfterTheOthers() {
		Deck deck = deck(1);
		FaultKind first = deck.draw();

		deck.putBack(first);

		List<FaultKind> rest = draw(deck, 7);
		assertThat(rest.get(6)).isEqualTo(first);
		assertThat(rest).filteredOn(first::equals).hasSize(CARDS.getOrDefault(first, 0));
	}

	@Test
	void needsCards() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Deck(Map.of(), RandomGenerator.getDefault()));
	}

	private static Deck deck(long seed) {
		return new Deck(CARDS, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
	}

	private static List<FaultKind> draw(Deck deck, int count) {
		return Stream.generate(deck::draw).limit(count).toList();
	}

}
