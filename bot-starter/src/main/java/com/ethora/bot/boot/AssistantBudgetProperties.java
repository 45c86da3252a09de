package com.ethora.bot.boot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import com.ethora.bot.annotation.RateLimited.Per;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked.
 *
 * @param questions Number of questions for each sender, room or bot.
 * @param tokens Number of tokens each sender, room or bot has a day.
 * @param reserve Number of tokens held for a question until it is known how many it took.
 * @param zone Time zone in which a day begins. By default, that of the machine.
 */
public record AssistantBudgetProperties(@DefaultValue Map<Per, Questions> questions,
		@DefaultValue Map<Per, Long> tokens, @DefaultValue("2000") long reserve, @Nullable ZoneId zone) {

	public AssistantBudgetProperties {
		BotProperties.check(reserve >= 0, "'assistant.budget.reserve' must not be negative, but was %s", reserve);
		long least = Math.max(1, reserve);
		tokens.forEach((per, number) -> BotProperties.check(number >= least,
				"'assistant.budget.tokens' must be at least the reserve of %s, or nobody could ask, but was %s",
				reserve, number));
		questions = Map.copyOf(questions);
		tokens = Map.copyOf(tokens);
	}

	/**
	 * A number of questions.
	 *
	 * @param permits Number that may be asked at once, and again in the course of a
	 * period.
	 * @param period Time after which as many may be asked again.
	 */
	public record Questions(int permits, @DefaultValue("1h") Duration period) {

		public Questions {
			BotProperties.check(permits > 0, "'assistant.budget.questions.*.permits' must be positive, but was %s",
					permits);
			BotProperties.positive(period, "assistant.budget.questions.*.period");
		}

	}

}
