package com.ethora.bot.boot.ai;

import java.time.Duration;
import java.util.Objects;

import com.ethora.bot.ai.media.MediaCapability;
import com.ethora.bot.ai.media.MediaSettings;
import com.ethora.bot.ai.memory.MemoryCapability;
import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import com.ethora.bot.boot.AssistantProperties;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.boot.ConfiguredAssistants;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link AssistantMemoryConfiguration} and {@link AssistantMediaConfiguration}.
 */
class AssistantMemoryConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				AssistantAutoConfiguration.class))
		.withBean(ChatModel.class, () -> mock(ChatModel.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void remembersTheRoomAndSeesNothingUnlessToldOtherwise() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(MemoryCapability.class).hasSingleBean(MediaCapability.class);
			assertThat(properties(context, "bot").memory().settings()).isEqualTo(MemorySettings.DEFAULTS);
			assertThat(properties(context, "bot").media().settings()).isEqualTo(MediaSettings.NONE);
		});
	}

	@Test
	void eachBotRemembersAndSeesAsItIsTold() {
		this.runner
			.withPropertyValues("ethora.bot.assistant.memory.messages=5", "ethora.bot.assistant.memory.tokens=100",
					"ethora.bot.assistant.memory.max-age=1h", "ethora.bot.assistant.media.images=true",
					"ethora.bot.assistant.media.max-size=1KB", "ethora.bot.assistant.media.most=1",
					"ethora.bot.assistant.media.recent=0", "ethora.bots.quiet.jid=quiet@xmpp.example.com",
					"ethora.bots.quiet.assistant.memory.store=none")
			.run((context) -> {
				assertThat(properties(context, "quiet").memory().settings())
					.isEqualTo(new MemorySettings(Store.NONE, 5, 100, Duration.ofHours(1)));
				assertThat(properties(context, "quiet").media().settings())
					.isEqualTo(new MediaSettings(true, 1024, 1, 0));
			});
	}

	@Test
	void refusesToRememberWhereNothingCan() {
		this.runner.withPropertyValues("ethora.bot.assistant.memory.store=repository")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BotStartupException.class)
				.hasMessageContaining("no ChatMemoryRepository"));
	}

	@Test
	void remembersInTheOnlyRepositoryThereIs() {
		ChatMemoryRepository repository = mock(ChatMemoryRepository.class);
		this.runner.withPropertyValues("ethora.bot.assistant.memory.store=repository")
			.withBean(ChatMemoryRepository.class, () -> repository)
			.run((context) -> assertThat(repository(context)).isSameAs(repository));
	}

	@Test
	void letsNoRepositoryGrowWithoutEnd() {
		this.runner.withPropertyValues("ethora.bot.assistant.memory.store=repository")
			.withBean(ChatMemoryRepository.class, InMemoryChatMemoryRepository::new)
			.run((context) -> assertThat(repository(context)).isNotInstanceOf(InMemoryChatMemoryRepository.class));
	}

	@Test
	void refusesWhatMakesNoSense() {
		this.runner.withPropertyValues("ethora.bot.assistant.memory.messages=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'assistant.memory.messages' must be positive"));
	}

	private static AssistantProperties properties(AssertableApplicationContext context, String bot) {
		return context.getBean(ConfiguredAssistants.class).find(bot).orElseThrow();
	}

	private static Object repository(AssertableApplicationContext context) {
		return Objects.requireNonNull(ReflectionTestUtils.getField(
				Objects.requireNonNull(ReflectionTestUtils.getField(context.getBean(MemoryCapability.class), "kept")),
				"repository"));
	}

}
