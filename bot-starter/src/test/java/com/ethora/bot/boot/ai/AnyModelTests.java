package com.ethora.bot.boot.ai;

import com.ethora.bot.ai.AssistantTurnHandler;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * A model may come from anybody's starter.
 */
class AnyModelTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withPropertyValues(
			"ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
			"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby", "ethora.bot.assistant.enabled=true");

	@Test
	void aModelIsFoundWhoeverMakesIt() {
		this.runner
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
					AssistantAutoConfiguration.class, AssistantCheckAutoConfiguration.class,
					ModelOfSomebodyAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(AssistantTurnHandler.class));
	}

	@Test
	void anAssistantWithoutModelIsToldAtTheStart() {
		this.runner
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
					AssistantAutoConfiguration.class, AssistantCheckAutoConfiguration.class))
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("there is no ChatModel"));
	}

	/** Its name comes after ours, as that of most others would. */
	@AutoConfiguration
	static class ModelOfSomebodyAutoConfiguration {

		@Bean
		ChatModel modelOfSomebody() {
			return mock(ChatModel.class);
		}

	}

}
