package com.ethora.bot.boot.ai;

import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.model.AskedModel;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.ConfiguredAssistants;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.advisor.observation.AdvisorObservationConvention;
import org.springframework.ai.chat.client.observation.ChatClientObservationConvention;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.NamedBeanHolder;
import org.springframework.core.ResolvableType;

/**
 * Makes builders of clients for the model of each bot: the one that is named, or the only
 * one there is. What the application says about clients of Spring AI holds for these too.
 * It is asked for each message, and factories of beans remember what there is of types
 * without parameters only.
 *
 * @param beans where models are
 * @param configured which model is whose
 */
record ChatModels(ConfigurableListableBeanFactory beans,
		ConfiguredAssistants configured) implements Function<Bot, ChatClient.Builder> {

	@Override
	public ChatClient.Builder apply(Bot bot) {
		ChatClient.Builder client = ChatClient.builder(asked(bot).model(),
				this.beans.getBeanProvider(ObservationRegistry.class).getIfUnique(() -> ObservationRegistry.NOOP),
				this.beans.getBeanProvider(ChatClientObservationConvention.class).getIfUnique(),
				this.beans.getBeanProvider(AdvisorObservationConvention.class).getIfUnique(),
				this.beans.<ToolCallingAdvisor.Builder<?>>getBeanProvider(
						ResolvableType.forRawClass(ToolCallingAdvisor.Builder.class))
					.getIfAvailable());
		this.beans.getBeanProvider(ChatClientBuilderCustomizer.class)
			.orderedStream()
			.forEach((customizer) -> customizer.customize(client));
		return client;
	}

	AskedModel asked(Bot bot) {
		return named(this.configured.find(bot.name()).map(AssistantProperties::chatModel).orElse(null));
	}

	/** Find a model by its name, or the only one. */
	AskedModel named(@Nullable String name) {
		if (name != null) {
			return new AskedModel(name, this.beans.getBean(name, ChatModel.class));
		}
		NamedBeanHolder<ChatModel> only = this.beans.resolveNamedBean(ChatModel.class);
		return new AskedModel(only.getBeanName(), only.getBeanInstance());
	}

}
