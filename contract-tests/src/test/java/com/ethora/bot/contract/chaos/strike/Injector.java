package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Lets faults strike one after the other. Mostly the bot is given some time to recover,
 * so that it is known which strike hurt how long, and at times none.
 */
public final class Injector {

	private static final Duration SHORTEST = Duration.ofMillis(50);

	private static final Duration LONGEST = Duration.ofMillis(500);

	private static final Duration GRACE = Duration.ofMillis(1_500);

	/** So often in a row a fault may be of no use. */
	private static final int VAIN = 200;

	private final Map<FaultKind, Fault> faults;

	private final Deck deck;

	private final RandomGenerator random;

	private final Recoveries recoveries;

	private final Consumer<String> journal;

	private int vain;

	/**
	 * Create.
	 * @param faults what can happen
	 * @param weights how often each kind happens, compared with others
	 * @param random where chance comes from
	 * @param recoveries told what happens
	 * @param journal told what happens in words
	 */
	public Injector(Map<FaultKind, Fault> faults, Map<FaultKind, Integer> weights, RandomGenerator random,
			Recoveries recoveries, Consumer<String> journal) {
		this.faults = Map.copyOf(faults);
		this.deck = new Deck(weights, random);
		this.random = random;
		this.recoveries = recoveries;
		this.journal = journal;
	}

	/**
	 * Let one fault strike, if it can, and wait for a moment.
	 */
	public void next() {
		FaultKind kind = this.deck.draw();
		Fault fault = this.faults.get(kind);
		if (fault == null) {
			throw new IllegalStateException("There is no fault for %s".formatted(kind));
		}
		int before = this.recoveries.strikes();
		fault.strike(this.random, (rooms) -> {
			this.journal.accept("%s in %s".formatted(kind.words(), rooms));
			this.recoveries.struck(kind, rooms);
		});
		if (this.recoveries.strikes() > before) {
			this.vain = 0;
		}
		else if (++this.vain < VAIN) {
			this.deck.putBack(kind);
		}
		else {
			throw new IllegalStateException("Nothing can strike any more, %s was the last".formatted(kind.words()));
		}
		Pause.between(this.random, SHORTEST, LONGEST);
		if (this.random.nextInt(4) > 0) {
			Pause.until(() -> this.recoveries.open() == 0, GRACE);
		}
	}

}
