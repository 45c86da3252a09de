package com.ethora.bot.dialog;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How a bot asks.
 *
 * @param timeout how long it waits for an answer
 * @param cancelWords what people say who do not want to go on
 * @param tries how often somebody may answer one question until it is given up
 * @param maxOpen how many people may be asked at the same time
 */
public record DialogSettings(Duration timeout, Collection<String> cancelWords, int tries, int maxOpen) {

	/** Five minutes for an answer, three tries, a thousand people. */
	public static final DialogSettings DEFAULTS = new DialogSettings(Duration.ofMinutes(5),
			List.of("cancel", "stop", "quit"), 3, 1_000);

	public DialogSettings {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("'timeout' must be positive, but was %s".formatted(timeout));
		}
		if (tries < 1) {
			throw new IllegalArgumentException("'tries' must be positive, but was %d".formatted(tries));
		}
		if (maxOpen < 1) {
			throw new IllegalArgumentException("'maxOpen' must be positive, but was %d".formatted(maxOpen));
		}
		cancelWords = cancelWords.stream().map((word) -> word.strip().toLowerCase(Locale.ROOT)).distinct().toList();
	}

	boolean cancels(String said) {
		return this.cancelWords.contains(said.toLowerCase(Locale.ROOT));
	}

}
