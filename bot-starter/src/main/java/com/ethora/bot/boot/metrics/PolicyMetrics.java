package com.ethora.bot.boot.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.Bot;
import com.ethora.bot.observation.BotMetric;
import com.ethora.bot.policy.Objection;
import com.ethora.bot.policy.PolicySettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Counts how often limits were reached.
 */
final class PolicyMetrics implements MeterBinder, PolicySettings.Listener {

	private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
	}

	@Override
	public void objected(Bot bot, Objection objection) {
		if (objection.kind() == Objection.Kind.LIMITED) {
			this.registries.forEach((registry) -> Counter.builder(BotMetric.LIMITED.meterName())
				.description(BotMetric.LIMITED.description())
				.tags("bot", bot.name(), "limit", objection.rule())
				.register(registry)
				.increment());
		}
	}

}
