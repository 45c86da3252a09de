package com.ethora.bot.boot.ai;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Assistant;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantSettings;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Judgement;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.ai.attention.AttentionSettings;
import com.ethora.bot.ai.attention.QuietHours;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.ConfiguredAssistants;
import org.jspecify.annotations.Nullable;

/**
 * The assistant of each bot that is to have one.
 */
final class BotAssistants implements Function<Bot, Optional<Assistant>> {

	private final ConfiguredAssistants configured;

	private final AssistantClients clients;

	private final Ears ears;

	private final AssistantListener listener;

	private final InstantSource clock;

	/** By names, of which there are as many as bots at a time. */
	private final Map<String, Known> known = new ConcurrentHashMap<>();

	BotAssistants(ConfiguredAssistants configured, AssistantClients clients, Ears ears, AssistantListener listener,
			InstantSource clock) {
		this.configured = configured;
		this.clients = clients;
		this.ears = ears;
		this.listener = listener;
		this.clock = clock;
	}

	@Override
	public Optional<Assistant> apply(Bot bot) {
		return this.configured.find(bot.name())
			.filter(AssistantProperties::enabled)
			.map((properties) -> find(bot, properties));
	}

	/** A bot may have been removed, and another one may be called the same. */
	private Assistant find(Bot bot, AssistantProperties properties) {
		return this.known.compute(bot.name(), (name, before) -> (before != null && before.properties() == properties)
				? before : new Known(properties, assistant(properties)))
			.assistant();
	}

	private Assistant assistant(AssistantProperties properties) {
		Attention attention = new Attention(attention(properties), new Judgement(this.clients), this.clock);
		return new Assistant(
				new AssistantSettings(properties.maxLength(), properties.answers(), properties.media().images()),
				attention, this.clients, this.ears, this.listener);
	}

	private static AttentionSettings attention(AssistantProperties properties) {
		return new AttentionSettings(properties.respondTo(),
				properties.rooms()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (room) -> room.getValue().respondTo())),
				properties.coolDown(), quietHours(properties.quietHours()));
	}

	private static @Nullable QuietHours quietHours(AssistantProperties.@Nullable QuietHours hours) {
		return (hours != null) ? new QuietHours(hours.from(), hours.to(),
				Objects.requireNonNullElseGet(hours.zone(), ZoneId::systemDefault)) : null;
	}

	private record Known(AssistantProperties properties, Assistant assistant) {
	}

}
