package com.ethora.bot.ai.guard;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.policy.Limit;

/**
 * How much may be asked.
 *
 * @param questions how often, by who shares it
 * @param tokens how many tokens a day, by who shares them
 * @param reserve how many tokens are held for a question until it is known how many it
 * took: those that wait for their answer cannot spend what others hold
 * @param zone where a day begins
 */
public record BudgetSettings(Map<Per, Limit> questions, Map<Per, Long> tokens, long reserve, ZoneId zone) {

	public BudgetSettings {
		questions = Map.copyOf(questions);
		tokens = Map.copyOf(tokens);
		if (reserve < 0) {
			throw new IllegalArgumentException("'reserve' must not be negative, but was %d".formatted(reserve));
		}
		tokens.forEach((per, budget) -> check(per, budget, reserve));
	}

	private static void check(Per per, long budget, long reserve) {
		if (budget < Math.max(1, reserve)) {
			throw new IllegalArgumentException(
					"'tokens' of each %s must be at least 'reserve' (%d), or nobody could ask: was %d"
						.formatted(per.name().toLowerCase(Locale.ROOT), reserve, budget));
		}
	}

	boolean unlimited() {
		return this.questions.isEmpty() && this.tokens.isEmpty();
	}

}
