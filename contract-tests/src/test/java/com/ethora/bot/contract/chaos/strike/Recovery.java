package com.ethora.bot.contract.chaos.strike;

import java.time.Duration;
import java.util.List;

/**
 * How long one kind of fault hurt.
 *
 * @param kind the kind
 * @param strikes how often it happened
 * @param recovered after how many of these the bot was seen to answer again
 * @param median how long it took in the middle
 * @param max how long it took at most
 */
public record Recovery(FaultKind kind, int strikes, int recovered, Duration median, Duration max) {

	static Recovery of(FaultKind kind, int strikes, List<Duration> times) {
		List<Duration> sorted = times.stream().sorted().toList();
		if (sorted.isEmpty()) {
			return new Recovery(kind, strikes, 0, Duration.ZERO, Duration.ZERO);
		}
		int last = sorted.size() - 1;
		Duration median = sorted.get(last / 2).plus(sorted.get(sorted.size() / 2)).dividedBy(2);
		return new Recovery(kind, strikes, sorted.size(), median, sorted.get(last));
	}

}
