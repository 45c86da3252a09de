package com.ethora.bot.boot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.ethora.bot.Jid;

/**
 * What is configured about the assistants of bots, those added at run time included.
 */
public final class ConfiguredAssistants {

	private final BotDefinitions bots;

	ConfiguredAssistants(BotDefinitions bots) {
		this.bots = bots;
	}

	/**
	 * Return how the assistant of a bot is to be.
	 * @param bot the name of the bot
	 * @return its properties, whether it is enabled or not; none when there is no such
	 * bot
	 */
	public Optional<AssistantProperties> find(String bot) {
		return this.bots.find(bot).map((definition) -> definition.properties().assistant());
	}

	/**
	 * Return the accounts that may do everything outside of rooms.
	 * @param bot the name of the bot
	 * @return its admins, none when there is no such bot
	 */
	public Set<Jid> admins(String bot) {
		return this.bots.find(bot).map(BotDefinition::admins).orElse(Set.of());
	}

	/**
	 * Return whether any bot is to have an assistant.
	 * @return whether one has
	 */
	public boolean any() {
		return any(AssistantProperties::enabled);
	}

	/**
	 * Return whether the assistant of any bot is to be so.
	 * @param wanted how
	 * @return whether one is
	 */
	public boolean any(Predicate<AssistantProperties> wanted) {
		return this.bots.all().stream().anyMatch((bot) -> wanted.test(bot.properties().assistant()));
	}

	/**
	 * Return how the assistants of all bots are to be, enabled or not.
	 * @return their properties
	 */
	public List<AssistantProperties> all() {
		return this.bots.all().stream().map((bot) -> bot.properties().assistant()).toList();
	}

}
