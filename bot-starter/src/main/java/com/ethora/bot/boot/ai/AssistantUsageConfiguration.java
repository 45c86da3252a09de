package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.usage.UsageCapability;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets listeners know what models cost.
 */
@Configuration(proxyBeanMethods = false)
class AssistantUsageConfiguration {

	@Bean
	UsageCapability usageCapability(ObjectProvider<AssistantListener> listeners) {
		return new UsageCapability(new AssistantListeners(listeners));
	}

}
