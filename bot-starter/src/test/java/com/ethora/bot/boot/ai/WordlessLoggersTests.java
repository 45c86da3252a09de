package com.ethora.bot.boot.ai;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.model.MessageAggregator;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WordlessLoggers}.
 */
class WordlessLoggersTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void loggersThatWriteWordsAreOff() {
		process();

		assertThat(level(MessageAggregator.class)).isEqualTo("off");
		assertThat(level(DefaultToolCallingManager.class)).isEqualTo("off");
		assertThat(level(MethodToolCallback.class)).isEqualTo("off");
		assertThat(this.environment.getProperty("logging.level.org.springframework.ai.openai.OpenAiChatModel"))
			.isEqualTo("off");
		assertThat(this.environment.getProperty("logging.level.org.springframework.ai")).isNull();
	}

	@Test
	void whatTheApplicationWantsCounts() {
		this.environment.getPropertySources()
			.addLast(new MapPropertySource("application", Map.of(property(MessageAggregator.class), "error")));

		process();

		assertThat(level(MessageAggregator.class)).isEqualTo("error");
		assertThat(level(MethodToolCallback.class)).isEqualTo("off");
	}

	@Test
	void applicationsFindIt() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(EnvironmentPostProcessor.class, (type, name, failure) -> {
			})).hasAtLeastOneElementOfType(WordlessLoggers.class);
	}

	private void process() {
		new WordlessLoggers().postProcessEnvironment(this.environment, new SpringApplication());
	}

	private String level(Class<?> type) {
		return this.environment.getRequiredProperty(property(type));
	}

	private static String property(Class<?> type) {
		return "logging.level." + type.getName();
	}

}
