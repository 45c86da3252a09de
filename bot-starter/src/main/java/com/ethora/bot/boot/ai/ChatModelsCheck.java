package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.model.AskedModel;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Finds out at the start whether each assistant has a model, so that nobody finds it out
 * by asking something.
 *
 * @param beans where models are
 * @param configured which model is whose
 */
record ChatModelsCheck(ConfigurableListableBeanFactory beans,
		ConfiguredAssistants configured) implements SmartInitializingSingleton {

	@Override
	public void afterSingletonsInstantiated() {
		this.configured.all()
			.stream()
			.filter(AssistantProperties::enabled)
			.map(AssistantProperties::chatModel)
			.distinct()
			.forEach(this::find);
	}

	private AskedModel find(@Nullable String name) {
		try {
			return new ChatModels(this.beans, this.configured).named(name);
		}
		catch (NoUniqueBeanDefinitionException ex) {
			throw BotStartupException.of("An assistant is enabled, but there are several models: " + names(),
					"Say by 'chat-model' in the assistant of each bot which one it asks, or mark one as @Primary");
		}
		catch (NoSuchBeanDefinitionException | BeanNotOfRequiredTypeException ex) {
			if (name == null || this.beans.containsBean(name) && this.beans.isTypeMatch(name, ChatModel.class)) {
				throw ex;
			}
			throw BotStartupException
				.of("An assistant is to ask the model '%s' ('chat-model'), but no ChatModel has that name"
					.formatted(name), "Use one of these names: " + names());
		}
	}

	private String names() {
		return String.join(", ", this.beans.getBeanNamesForType(ChatModel.class));
	}

}
