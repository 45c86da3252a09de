package com.ethora.bot.ai.model;

import java.time.Duration;

/**
 * How each model is treated.
 *
 * @param silence how long it may say nothing at all, before its first word and between
 * words, where its answer comes in pieces
 * @param timeLimit how long a whole answer may take
 * @param maxConcurrent how many answers it may make at once
 * @param maxWait how long a question waits for one of them to end
 * @param attempts how often it is asked when it cannot be reached or fails before its
 * first word
 * @param retryDelay how long it is left alone before it is asked again, longer each time
 * @param failureRate at what percentage of failures it is not asked any more
 * @param window of how many calls
 * @param openFor how long it is not asked then
 */
public record ModelSettings(Duration silence, Duration timeLimit, int maxConcurrent, Duration maxWait, int attempts,
		Duration retryDelay, int failureRate, int window, Duration openFor) {

	/** What is there without a word of configuration. */
	public static final ModelSettings DEFAULT = new ModelSettings(Duration.ofSeconds(30), Duration.ofMinutes(2), 64,
			Duration.ofSeconds(20), 2, Duration.ofMillis(500), 50, 20, Duration.ofSeconds(30));

}
