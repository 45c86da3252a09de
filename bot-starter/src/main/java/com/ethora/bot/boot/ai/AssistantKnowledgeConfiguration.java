package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.knowledge.KnowledgeCapability;
import com.ethora.bot.ai.knowledge.WordlessFilter;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Lets assistants know from documents.
 */
@Configuration(proxyBeanMethods = false)
class AssistantKnowledgeConfiguration {

	/**
	 * Where passages can be kept.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(VectorStore.class)
	static class WithStore {

		@Bean
		Knowledge ethoraKnowledge(ConfiguredAssistants configured, ObjectProvider<VectorStore> stores,
				ObjectProvider<EmbeddingModel> models, ObjectProvider<ObservationRegistry> observations,
				ResourceLoader resources) {
			return new Knowledge(configured, new Shelves(stores, models, observations),
					ResourcePatternUtils.getResourcePatternResolver(resources));
		}

		@Bean
		KnowledgeCapability knowledgeCapability(Knowledge knowledge) {
			return new KnowledgeCapability(knowledge::library, knowledge);
		}

		@Bean
		static WordlessFilter wordlessFilter() {
			return new WordlessFilter();
		}

	}

	/**
	 * Where they cannot.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("org.springframework.ai.vectorstore.VectorStore")
	static class WithoutStore {

		@Bean
		InitializingBean knowledgeNeedsStore(ConfiguredAssistants configured) {
			return () -> {
				if (configured.all().stream().map(AssistantProperties::knowledge).anyMatch((known) -> known.wanted())) {
					throw BotStartupException.of(
							"The assistant is to know from documents (ethora.bot.assistant.knowledge), but they "
									+ "cannot be kept",
							"Add org.springframework.ai:spring-ai-vector-store, or the starter of a vector store");
				}
			};
		}

	}

}
