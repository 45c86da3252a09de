package com.ethora.bot.boot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Reads the configuration of the bots once for all who need it.
 */
@Configuration(proxyBeanMethods = false)
class BotDefinitionsConfiguration {

	@Bean
	BotDefinitions ethoraBotDefinitions(Environment environment) {
		return BotDefinitions.of(environment);
	}

	@Bean
	ConfiguredAssistants ethoraConfiguredAssistants(BotDefinitions bots) {
		return new ConfiguredAssistants(bots);
	}

}
