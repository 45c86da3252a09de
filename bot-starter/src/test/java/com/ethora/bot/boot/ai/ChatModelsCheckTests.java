package com.ethora.bot.boot.ai;

import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.BotStartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ChatModelsCheck}.
 */
class ChatModelsCheckTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				AssistantAutoConfiguration.class))
		.withBean("fast", ChatModel.class, () -> mock(ChatModel.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	private final ApplicationContextRunner assistant = this.runner
		.withPropertyValues("ethora.bot.assistant.enabled=true");

	@Test
	void theOnlyModelIsThatOfEachAssistant() {
		this.assistant.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void severalModelsOfWhichNoneIsChosenAreToldAtTheStart() {
		this.assistant.withBean("wise", ChatModel.class, () -> mock(ChatModel.class))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(BotStartupException.class)
				.hasMessage("An assistant is enabled, but there are several models: fast, wise"));
	}

	@Test
	void oneOfSeveralIsChosenByItsNameOrIsTheFirst() {
		this.assistant.withBean("wise", ChatModel.class, () -> mock(ChatModel.class))
			.withPropertyValues("ethora.bot.assistant.chat-model=wise")
			.run((context) -> assertThat(context).hasNotFailed());
		this.assistant
			.withBean("wise", ChatModel.class, () -> mock(ChatModel.class), (definition) -> definition.setPrimary(true))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "wise", "ethoraEars" })
	void aNameThatNoModelHasIsToldAtTheStart(String name) {
		this.assistant.withPropertyValues("ethora.bot.assistant.chat-model=" + name)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(BotStartupException.class)
				.hasMessageContaining("no ChatModel has that name"));
	}

	@Test
	void whereNoAssistantIsEnabledNothingIsAskedOfModels() {
		this.runner.withBean("wise", ChatModel.class, () -> mock(ChatModel.class))
			.withPropertyValues("ethora.bot.assistant.chat-model=other")
			.run((context) -> assertThat(context).hasNotFailed());
	}

}
