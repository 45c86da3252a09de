package com.ethora.bot.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.boot.schedule.BotScheduleAutoConfiguration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages show that need a whole application is compiled, understood and works.
 */
class PagesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				BotScheduleAutoConfiguration.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby,ops",
				"ethora.bot.handlers.drain-timeout=0s");

	@ParameterizedTest
	@CsvSource({ "policies, PoliciesPage, 4", "spring, SpringPage, 3" })
	void whatAPageShowsIsCompiled(String page, String source, int blocks) throws IOException {
		String compiled = plain(
				Files.readString(Path.of("src", "test", "java", "com", "ethora", "bot", "boot", source + ".java")));

		assertThat(blocks(page, "java")).hasSize(blocks)
			.allSatisfy((block) -> assertThat(compiled).contains(plain(block)));
	}

	@ParameterizedTest
	@CsvSource({ "policies, 1", "manners, 2" })
	void whatAPageConfiguresIsUnderstood(String page, int blocks) throws IOException {
		assertThat(blocks(page, "yaml")).hasSize(blocks).allSatisfy((block) -> {
			Binder binder = new Binder(ConfigurationPropertySources.from(properties(block)));

			assertThat(binder
				.bind("ethora.bot", Bindable.of(BotProperties.class),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
				.isBound()).isTrue();
		});
	}

	@Test
	void thePoliciesHold() throws IOException {
		List<PropertySource<?>> limits = new ArrayList<>();
		for (String block : blocks("policies", "yaml").toList()) {
			limits.addAll(properties(block));
		}

		this.runner.withUserConfiguration(PoliciesPage.class)
			.withInitializer((context) -> limits.forEach(context.getEnvironment().getPropertySources()::addLast))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(PoliciesPage.Doorman.class));
	}

	@Test
	void theBeansFindTheirRooms() {
		this.runner.withUserConfiguration(SpringPage.class).run((context) -> {
			assertThat(context).hasNotFailed();
			Bots bots = context.getBean(Bots.class);

			context.getBean(SpringPage.Alerts.class).raise("Fire");
			context.getBean(SpringPage.class).visit(bots, "secret");

			Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !bots.statuses().containsKey("critic"));
		});
	}

	private static List<PropertySource<?>> properties(String yaml) throws IOException {
		return new YamlPropertySourceLoader().load("page",
				new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
	}

	private static Stream<String> blocks(String page, String language) throws IOException {
		return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("..", "docs", page + ".md")))
			.results()
			.map((block) -> block.group(1));
	}

	/** Without what does not matter to who reads it, or to the compiler. */
	private static String plain(String code) {
		return code.replaceAll("//.*", "").replace("static class", "class").replace("this.", "").replaceAll("\\s+", "");
	}

}
