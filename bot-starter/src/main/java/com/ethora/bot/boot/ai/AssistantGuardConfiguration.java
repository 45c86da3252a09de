package com.ethora.bot.boot.ai;

import java.time.InstantSource;

import com.ethora.bot.ai.guard.BudgetCapability;
import com.ethora.bot.ai.guard.GuardCapability;
import com.ethora.bot.ai.guard.InputGuard;
import com.ethora.bot.ai.guard.OutputGuard;
import com.ethora.bot.ai.guard.TokenStore;
import com.ethora.bot.boot.ConfiguredAssistants;
import com.ethora.bot.cluster.MetadataConversationStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.metadata.ConcurrentMetadataStore;

/**
 * What may be asked and answered, and how much of it.
 */
@Configuration(proxyBeanMethods = false)
class AssistantGuardConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BudgetCapability budgetCapability(ConfiguredAssistants configured, ObjectProvider<TokenStore> store) {
		return new BudgetCapability(new AssistantBudgets(configured), InstantSource.system(), store.getIfUnique());
	}

	@Bean
	@ConditionalOnMissingBean
	GuardCapability guardCapability(ConfiguredAssistants configured, ObjectProvider<InputGuard> input,
			ObjectProvider<OutputGuard> output) {
		return new GuardCapability(AssistantGuards.input(configured, input),
				AssistantGuards.output(configured, output));
	}

	/**
	 * Where a metadata store is, what was spent outlives the process.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ConcurrentMetadataStore.class, MetadataConversationStore.class })
	static class Store {

		private static final String PREFIX = "ethora.bot.tokens:";

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBean(ConcurrentMetadataStore.class)
		TokenStore ethoraTokenStore(ConcurrentMetadataStore store) {
			return new TokenStore(new MetadataConversationStore(store, PREFIX));
		}

	}

}
