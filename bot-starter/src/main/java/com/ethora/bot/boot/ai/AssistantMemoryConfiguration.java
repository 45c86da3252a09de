package com.ethora.bot.boot.ai;

import java.util.function.ToIntFunction;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.memory.MemoryCapability;
import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import com.ethora.bot.ai.memory.RecentTalks;
import com.ethora.bot.ai.memory.Tokens;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.tokenizer.TokenCountEstimator;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What assistants remember.
 */
@Configuration(proxyBeanMethods = false)
class AssistantMemoryConfiguration {

	private static final int MOST_TALKS = 10_000;

	@Bean
	@ConditionalOnMissingBean
	MemoryCapability ethoraMemory(ConfiguredAssistants configured, ObjectProvider<ChatMemoryRepository> repositories,
			ObjectProvider<TokenCountEstimator> estimators, ObjectProvider<AssistantListener> listeners) {
		return new MemoryCapability(
				(bot) -> configured.find(bot.name())
					.map((assistant) -> assistant.memory().settings())
					.orElse(MemorySettings.DEFAULTS),
				tokens(estimators.getIfUnique()), repository(repositories.getIfUnique()),
				new AssistantListeners(listeners));
	}

	@Bean
	InitializingBean memoryNeedsRepository(ConfiguredAssistants configured,
			ObjectProvider<ChatMemoryRepository> repositories) {
		return () -> {
			if (configured.any((assistant) -> assistant.memory().store() == Store.REPOSITORY)
					&& repositories.getIfUnique() == null) {
				throw BotStartupException.of(
						"An assistant is to remember in a repository (ethora.bot.assistant.memory.store), "
								+ "but there is no ChatMemoryRepository, or more than one",
						"Add the starter of one, such as "
								+ "org.springframework.ai:spring-ai-starter-model-chat-memory-repository-jdbc, "
								+ "or mark one of them as @Primary");
			}
		};
	}

	private static ToIntFunction<String> tokens(@Nullable TokenCountEstimator estimator) {
		return (estimator != null) ? estimator::estimate : new Tokens();
	}

	/** Spring AI's own, which it has where there is no other, forgets no talk. */
	private static @Nullable ChatMemoryRepository repository(@Nullable ChatMemoryRepository repository) {
		return (repository instanceof InMemoryChatMemoryRepository) ? new RecentTalks(MOST_TALKS) : repository;
	}

}
