package com.ethora.bot.ai.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Keeps models that are slow, overloaded or down from harming bots, and bots from harming
 * them.
 */
public final class ModelCapability implements Capability {

	private final Function<Bot, AskedModel> models;

	private final ModelSettings settings;

	private final ModelRegistries registries;

	/** By the names of beans, of which there are few. */
	private final Map<String, Protection> protections = new ConcurrentHashMap<>();

	/**
	 * Create a capability.
	 * @param models which model a bot asks
	 * @param settings how each is treated
	 * @param registries where Resilience4j keeps what it knows of them
	 */
	public ModelCapability(Function<Bot, AskedModel> models, ModelSettings settings, ModelRegistries registries) {
		this.models = models;
		this.settings = settings;
		this.registries = registries;
	}

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		AskedModel asked = this.models.apply(occasion.bot());
		Protection protection = this.protections.computeIfAbsent(asked.name(),
				(name) -> this.registries.protection(name, this.settings));
		client.defaultAdvisors(new ModelAdvisor(protection, asked.model()));
	}

	/** A model is protected whatever it is asked for. */
	@Override
	public boolean protects() {
		return true;
	}

}
