package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMessage;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotPartsCustomizer}.
 */
class BotPartsCustomizerTests {

	private final List<String> asked = new ArrayList<>();

	@Test
	void hasTheLastWordOnThePartsOfEachBot() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
			.withBean(Parrot.class)
			.withBean(BotPartsCustomizer.class, () -> (settings, parts) -> {
				this.asked.add(settings.name());
				return parts.withFiles(parts.files().withPrivateAddresses(false));
			})
			.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
					"ethora.bots.tea.jid=tea@localhost", "ethora.bots.coffee.jid=coffee@localhost")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(this.asked).containsExactly("coffee", "tea");
	}

	@BotController
	static class Parrot {

		@OnMessage
		String say() {
			return "Hello";
		}

	}

}
