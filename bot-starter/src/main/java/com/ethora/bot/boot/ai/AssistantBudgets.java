package com.ethora.bot.boot.ai;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.guard.BudgetSettings;
import com.ethora.bot.boot.AssistantBudgetProperties;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.ConfiguredAssistants;
import com.ethora.bot.policy.Limit;

/**
 * How much may be asked of each bot.
 *
 * @param configured what is configured
 */
record AssistantBudgets(ConfiguredAssistants configured) implements Function<Bot, BudgetSettings> {

	@Override
	public BudgetSettings apply(Bot bot) {
		return this.configured.find(bot.name())
			.map(AssistantProperties::budget)
			.map(AssistantBudgets::settings)
			.orElseGet(() -> new BudgetSettings(Map.of(), Map.of(), 0, ZoneId.systemDefault()));
	}

	private static BudgetSettings settings(AssistantBudgetProperties properties) {
		return new BudgetSettings(
				properties.questions()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> limit(entry.getValue()))),
				properties.tokens(), properties.reserve(),
				Objects.requireNonNullElseGet(properties.zone(), ZoneId::systemDefault));
	}

	/** What is said about it is said as about tokens. */
	private static Limit limit(AssistantBudgetProperties.Questions questions) {
		return new Limit(questions.permits(), questions.period(), Limit.ANSWER);
	}

}
