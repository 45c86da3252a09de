package com.ethora.bot.boot.ai;

import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Auto-configuration of what is said where an assistant is wanted and there is no model.
 */
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@AutoConfiguration(after = AssistantAutoConfiguration.class)
@ConditionalOnBean(ConfiguredAssistants.class)
@ConditionalOnMissingBean(type = "org.springframework.ai.chat.model.ChatModel")
public final class AssistantCheckAutoConfiguration {

	@Bean
	InitializingBean assistantNeedsModel(ConfiguredAssistants configured) {
		return () -> {
			if (configured.any()) {
				throw BotStartupException.of(
						"An assistant is enabled (ethora.bot.assistant.enabled), but there is no ChatModel",
						"Add the starter of a model, such as org.springframework.ai:spring-ai-starter-model-openai, "
								+ "and its properties, such as spring.ai.openai.api-key");
			}
		};
	}

}
