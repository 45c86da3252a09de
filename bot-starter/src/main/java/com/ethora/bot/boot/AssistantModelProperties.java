package com.ethora.bot.boot;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How models are treated that assistants ask. All bots that ask a model share what
 * protects it, so these are the same for all.
 *
 * @param silence Time a model may say nothing at all, before its first word and between
 * words.
 * @param timeLimit Time a whole answer may take.
 * @param maxConcurrent Number of answers a model makes at once.
 * @param maxWait Time a question waits for one of them to end.
 * @param attempts Number of times a model is asked that cannot be reached or fails before
 * its first word.
 * @param retryDelay Time before it is asked again, longer each time.
 * @param failureRate Percentage of failures at which a model is not asked for a while.
 * @param window Number of calls of which that is the percentage.
 * @param openFor Time a model is not asked then.
 */
@ConfigurationProperties("ethora.bot.assistant.model")
public record AssistantModelProperties(@DefaultValue("30s") Duration silence, @DefaultValue("2m") Duration timeLimit,
		@DefaultValue("64") int maxConcurrent, @DefaultValue("20s") Duration maxWait, @DefaultValue("2") int attempts,
		@DefaultValue("500ms") Duration retryDelay, @DefaultValue("50") int failureRate, @DefaultValue("20") int window,
		@DefaultValue("30s") Duration openFor) {

	private static final int ALL = 100;

	public AssistantModelProperties {
		BotProperties.positive(silence, "assistant.model.silence");
		BotProperties.positive(timeLimit, "assistant.model.time-limit");
		BotProperties.positive(retryDelay, "assistant.model.retry-delay");
		BotProperties.positive(openFor, "assistant.model.open-for");
		BotProperties.check(!maxWait.isNegative(), "'assistant.model.max-wait' must not be negative, but was %s",
				maxWait);
		BotProperties.check(maxConcurrent > 0, "'assistant.model.max-concurrent' must be positive, but was %s",
				maxConcurrent);
		BotProperties.check(attempts > 0, "'assistant.model.attempts' must be positive, but was %s", attempts);
		BotProperties.check(failureRate > 0 && failureRate <= ALL,
				"'assistant.model.failure-rate' must be between 1 and 100, but was %s", failureRate);
		BotProperties.check(window > 0, "'assistant.model.window' must be positive, but was %s", window);
	}

}
