package com.ethora.bot.boot.health;

import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.Bots;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the health of the bots, and of its part in readiness unless the
 * application says itself what readiness includes.
 */
@AutoConfiguration(after = BotAutoConfiguration.class,
		// Makes the group of readiness, as late as we add to it.
		afterName = "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration")
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class,
		HealthEndpointGroupsPostProcessor.class })
@ConditionalOnBean(Bots.class)
@ConditionalOnEnabledHealthIndicator(BotHealthAutoConfiguration.CONTRIBUTOR)
public final class BotHealthAutoConfiguration {

	static final String CONTRIBUTOR = "bot";

	@Bean
	@ConditionalOnMissingBean(name = { "botHealthIndicator", "botHealthContributor" })
	BotHealthIndicator botHealthIndicator(Bots bots) {
		return new BotHealthIndicator(bots);
	}

	@Bean
	ReadinessWithBots ethoraReadinessWithBots(Environment environment) {
		return new ReadinessWithBots(environment);
	}

}
