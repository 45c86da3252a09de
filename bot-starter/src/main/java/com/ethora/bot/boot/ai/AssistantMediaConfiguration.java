package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.media.MediaCapability;
import com.ethora.bot.ai.media.MediaSettings;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How assistants deal with pictures.
 */
@Configuration(proxyBeanMethods = false)
class AssistantMediaConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MediaCapability ethoraMedia(ConfiguredAssistants configured, ObjectProvider<AssistantListener> listeners) {
		return new MediaCapability((bot) -> configured.find(bot.name())
			.map((assistant) -> assistant.media().settings())
			.orElse(MediaSettings.NONE), new AssistantListeners(listeners));
	}

}
