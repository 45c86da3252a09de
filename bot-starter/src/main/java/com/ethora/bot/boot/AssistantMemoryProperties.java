package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an assistant remembers.
 *
 * @param store Where the model finds what was said before: in the room, in a repository
 * (a ChatMemoryRepository bean), or nowhere (none).
 * @param messages Number of messages the model is told at most.
 * @param tokens Number of tokens these have at most, about.
 * @param maxAge Age of these at most, where they are found in the room. By default, any.
 */
public record AssistantMemoryProperties(@DefaultValue("room") Store store, @DefaultValue("30") int messages,
		@DefaultValue("4000") int tokens, @Nullable Duration maxAge) {

	public AssistantMemoryProperties {
		BotProperties.check(messages > 0, "'assistant.memory.messages' must be positive, but was %s", messages);
		BotProperties.check(tokens > 0, "'assistant.memory.tokens' must be positive, but was %s", tokens);
		BotProperties.check(maxAge == null || maxAge.compareTo(Duration.ZERO) > 0,
				"'assistant.memory.max-age' must be positive, but was %s", maxAge);
	}

	/**
	 * Return the settings that these are.
	 * @return the settings
	 */
	public MemorySettings settings() {
		return new MemorySettings(this.store, this.messages, this.tokens, this.maxAge);
	}

}
