package com.ethora.bot.boot;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a bot answers to other programs.
 *
 * @param timeLimit Time that the answer to a request or a command may take.
 * @param concurrency Number of requests and commands that may be handled at the same
 * time.
 * @param tellOperatingSystem Whether those who ask for the version of the bot are told
 * the name of the operating system.
 */
public record RequestProperties(@DefaultValue("10s") Duration timeLimit, @DefaultValue("16") int concurrency,
		@DefaultValue("false") boolean tellOperatingSystem) {

	public RequestProperties {
		BotProperties.positive(timeLimit, "requests.time-limit");
		BotProperties.check(concurrency > 0, "'requests.concurrency' must be positive, but was %s", concurrency);
	}

}
