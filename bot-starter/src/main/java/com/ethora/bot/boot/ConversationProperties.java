package com.ethora.bot.boot;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a bot remembers what was said.
 *
 * @param store Where values are kept: in memory, or in the metadata store of the
 * application.
 * @param ttl Time that a value is remembered after its last change.
 * @param maxEntries Number of values in memory above which those that were not asked for
 * longest are forgotten.
 */
public record ConversationProperties(@DefaultValue("memory") Store store, @DefaultValue("24h") Duration ttl,
		@DefaultValue("10000") int maxEntries) {

	public ConversationProperties {
		BotProperties.positive(ttl, "conversation.ttl");
		BotProperties.check(maxEntries > 0, "'conversation.max-entries' must be positive, but was %s", maxEntries);
	}

	/**
	 * Where values are kept.
	 */
	public enum Store {

		/** In memory: a restart forgets them. */
		MEMORY,

		/** In the ConcurrentMetadataStore of the application. */
		METADATA

	}

}
