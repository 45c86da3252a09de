package com.ethora.bot.boot.ai;

import java.time.InstantSource;

import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantTurnHandler;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.ChatClientHandlers;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.ConfiguredAssistants;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.function.SingletonSupplier;

/**
 * Auto-configuration of assistants: where there is a model, it answers what nobody else
 * has answered for the bots that are to have an assistant, and handler methods may ask
 * for a {@link ChatClient}. {@link Capability} beans say what assistants are capable of.
 * Comes last, because a model may be anybody's bean: no list of those who make models
 * would be complete.
 */
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@AutoConfiguration(after = BotHandlerAutoConfiguration.class,
		afterName = "org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration")
@ConditionalOnClass(ChatClient.class)
@ConditionalOnBean({ ChatModel.class, ConfiguredAssistants.class })
@ConditionalOnBooleanProperty(name = "ethora.bot.enabled", matchIfMissing = true)
@Import({ AssistantMemoryConfiguration.class, AssistantMediaConfiguration.class, AssistantToolsConfiguration.class,
		AssistantKnowledgeConfiguration.class, AssistantUsageConfiguration.class, AssistantGuardConfiguration.class,
		AssistantModelConfiguration.class })
public final class AssistantAutoConfiguration {

	private static final String HANDLER = "assistantTurnHandler";

	@Bean
	Ears ethoraEars() {
		return new Ears();
	}

	@Bean
	AssistantClients ethoraAssistantClients(ConfigurableListableBeanFactory beans, ConfiguredAssistants configured,
			ObjectProvider<Capability> capabilities, ResourceLoader resources) {
		return new AssistantClients(new ChatModels(beans, configured), new SystemPrompts(configured, resources),
				(bot) -> configured.admins(bot.name()),
				SingletonSupplier.of(() -> capabilities.orderedStream().toList()));
	}

	@Bean
	ChatModelsCheck ethoraChatModelsCheck(ConfigurableListableBeanFactory beans, ConfiguredAssistants configured) {
		return new ChatModelsCheck(beans, configured);
	}

	@Bean
	ChatClientHandlers chatClientHandlers(AssistantClients clients) {
		return new ChatClientHandlers(clients);
	}

	@Bean
	BotAssistants ethoraBotAssistants(ConfiguredAssistants configured, AssistantClients clients, Ears ears,
			ObjectProvider<AssistantListener> listeners,
			@Qualifier(BotHandlerAutoConfiguration.CLOCK) ObjectProvider<InstantSource> clocks) {
		return new BotAssistants(configured, clients, ears, new AssistantListeners(listeners),
				clocks.getIfAvailable(InstantSource::system));
	}

	@Bean(HANDLER)
	@Primary
	AssistantTurnHandler assistantTurnHandler(ListableBeanFactory beans, BotAssistants assistants, Ears ears) {
		return new AssistantTurnHandler(OtherHandlers.than(HANDLER, beans), assistants, ears);
	}

}
