package com.ethora.bot.boot.metrics;

import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.Bots;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the metrics of the bots, where there is a registry for them.
 */
@AutoConfiguration(after = BotAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnBean({ Bots.class, MeterRegistry.class })
@Import(AssistantMetricsConfiguration.class)
public final class BotMetricsAutoConfiguration {

	@Bean
	BotMetrics ethoraBotMetrics(Bots bots) {
		return new BotMetrics(bots);
	}

	@Bean
	PolicyMetrics ethoraPolicyMetrics() {
		return new PolicyMetrics();
	}

}
