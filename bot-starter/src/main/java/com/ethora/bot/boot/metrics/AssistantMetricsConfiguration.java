package com.ethora.bot.boot.metrics;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Metrics of assistants, where there can be some.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ AssistantListener.class, ChatClient.class })
@ConditionalOnBean(ConfiguredAssistants.class)
class AssistantMetricsConfiguration {

	@Bean
	AssistantMetrics ethoraAssistantMetrics(ConfiguredAssistants configured) {
		return new AssistantMetrics(new RoomTags(
				(bot) -> configured.find(bot).map((assistant) -> assistant.observation().rooms()).orElse(0)));
	}

}
