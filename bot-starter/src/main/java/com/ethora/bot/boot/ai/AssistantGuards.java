package com.ethora.bot.boot.ai;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.guard.InputGuard;
import com.ethora.bot.ai.guard.OutputGuard;
import com.ethora.bot.ai.guard.WordGuard;
import com.ethora.bot.boot.AssistantGuardProperties;
import com.ethora.bot.boot.AssistantGuardProperties.Refused;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The guards of each bot: the words that are configured, and those of the application.
 *
 * @param <G> what they guard
 */
final class AssistantGuards<G> implements Function<Bot, List<G>> {

	private final ConfiguredAssistants configured;

	private final Function<AssistantGuardProperties, Refused> part;

	private final Function<Refused, G> words;

	private final ObjectProvider<G> guards;

	/** As many as bots are configured in different ways. */
	private final Map<Refused, G> compiled = new ConcurrentHashMap<>();

	private AssistantGuards(ConfiguredAssistants configured, Function<AssistantGuardProperties, Refused> part,
			Function<Refused, G> words, ObjectProvider<G> guards) {
		this.configured = configured;
		this.part = part;
		this.words = words;
		this.guards = guards;
	}

	static AssistantGuards<InputGuard> input(ConfiguredAssistants configured, ObjectProvider<InputGuard> guards) {
		return new AssistantGuards<>(configured, AssistantGuardProperties::input,
				(refused) -> WordGuard.asked(refused.words(), refused.patterns()), guards);
	}

	static AssistantGuards<OutputGuard> output(ConfiguredAssistants configured, ObjectProvider<OutputGuard> guards) {
		return new AssistantGuards<>(configured, AssistantGuardProperties::output,
				(refused) -> WordGuard.said(refused.words(), refused.patterns()), guards);
	}

	@Override
	public List<G> apply(Bot bot) {
		Stream<G> own = this.configured.find(bot.name())
			.map((assistant) -> this.part.apply(assistant.guard()))
			.filter((refused) -> !refused.isEmpty())
			.map((refused) -> this.compiled.computeIfAbsent(refused, this.words))
			.stream();
		return Stream.concat(own, this.guards.orderedStream()).toList();
	}

}
