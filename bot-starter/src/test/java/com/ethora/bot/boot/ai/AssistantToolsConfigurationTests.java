package com.ethora.bot.boot.ai;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.ai.tool.BuiltIn;
import com.ethora.bot.ai.tool.ToolCapability;
import com.ethora.bot.ai.tool.ToolRule;
import com.ethora.bot.ai.tool.ToolSettings;
import com.ethora.bot.ai.tool.Toolbox;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.ConfiguredAssistants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * What assistants do besides talking, as it is configured.
 */
class AssistantToolsConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				AssistantAutoConfiguration.class))
		.withBean(ChatModel.class, () -> mock(ChatModel.class))
		.withBean(ChatClient.Builder.class, () -> mock(ChatClient.Builder.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void unlessToldOtherwiseToolsAreThereForMembers() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(ToolCapability.class);
			assertThat(settings(context, "bot")).isEqualTo(ToolSettings.DEFAULTS);
		});
	}

	@Test
	void policiesHaveNamesAndPatterns() {
		this.runner
			.withPropertyValues("ethora.bot.assistant.tools.built-in=time",
					"ethora.bot.assistant.tools.default-trust=everyone",
					"ethora.bot.assistant.tools.policies.[git_*].trust=admin",
					"ethora.bot.assistant.tools.policies.git_push.approval=moderator",
					"ethora.bot.assistant.tools.policies.git_push.self-approval=true",
					"ethora.bot.assistant.tools.approval-time=10s")
			.run((context) -> assertThat(settings(context, "bot")).isEqualTo(
					new ToolSettings(Set.of(BuiltIn.TIME), 1_000, new ToolRule(Trust.EVERYONE, Trust.NOBODY, false),
							Map.of("git_*", new ToolRule(Trust.ADMIN, Trust.NOBODY, false), "git_push",
									new ToolRule(Trust.MEMBER, Trust.MODERATOR, true)),
							Duration.ofSeconds(30), Duration.ofSeconds(10), 16, 8_000)));
	}

	@Test
	void furtherBotsInheritPoliciesAndAddTheirOwn() {
		this.runner
			.withPropertyValues("ethora.bot.assistant.tools.policies.deploy.trust=admin",
					"ethora.bots.critic.jid=critic-bot@xmpp.example.com",
					"ethora.bots.critic.assistant.tools.policies.erase.trust=owner",
					"ethora.bots.critic.assistant.tools.built-in=")
			.run((context) -> {
				assertThat(settings(context, "critic").policies()).containsOnlyKeys("deploy", "erase");
				assertThat(settings(context, "critic").builtIn()).isEmpty();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "time-limit=0s", "approval-time=-1s", "max-calls=0", "max-result=0", "history-depth=0" })
	void settingsThatMakeNoSenseAreRefused(String property) {
		this.runner.withPropertyValues("ethora.bot.assistant.tools." + property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'assistant.tools.%s' must be positive".formatted(property.split("=")[0])));
	}

	@Test
	void methodsOfBeansAreFoundBehindProxiesToo() {
		this.runner.withUserConfiguration(Tools.class)
			.run((context) -> assertThat(new ToolBeans(context.getSourceApplicationContext().getBeanFactory()).get())
				.containsExactlyInAnyOrder(context.getBean("clock"), context.getBean("proxied"),
						context.getBean("late")));
	}

	@Test
	void methodsAreToolsWhereverTheyAreDeclared() {
		this.runner.withUserConfiguration(Tower.class).withBean("bell", Bell.class).run((context) -> {
			assertThat(context.getBean(Toolbox.class).open()).isEqualTo(2);
			assertThat(new ToolBeans(context.getSourceApplicationContext().getBeanFactory()).get())
				.containsExactlyInAnyOrder(context.getBean(Tower.class), context.getBean("bell"));
		});
	}

	@Test
	void whatIsWrongWithAToolIsToldAtTheStartWhereThereIsAnAssistant() {
		this.runner.withBean(Twins.class).run((context) -> assertThat(context).hasNotFailed());
		this.runner.withBean(Twins.class)
			.withPropertyValues("ethora.bot.assistant.enabled=true")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("more than one tool of the name ring"));
	}

	@Test
	void anApplicationMayBringAToolboxOfItsOwn() {
		Toolbox own = Toolbox.of();
		this.runner.withBean(Toolbox.class, () -> own)
			.run((context) -> assertThat(context.getBean(Toolbox.class)).isSameAs(own));
	}

	private static ToolSettings settings(AssertableApplicationContext context, String bot) {
		return context.getBean(ConfiguredAssistants.class).find(bot).orElseThrow().tools().settings();
	}

	@Configuration(proxyBeanMethods = false)
	static class Tools {

		@Bean
		Clock clock() {
			return new Clock();
		}

		@Bean
		Clock proxied() {
			ProxyFactory proxy = new ProxyFactory(new Clock());
			proxy.setProxyTargetClass(true);
			return (Clock) proxy.getProxy();
		}

		@Bean
		@Lazy
		Clock late() {
			return new Clock();
		}

		@Bean
		List<String> noTool() {
			return List.of();
		}

	}

	/** A configuration as applications have it, with a tool of its own. */
	@Configuration
	static class Tower {

		@Bean
		Object weight() {
			return new Object();
		}

		@Tool(description = "Chimes.")
		String chime() {
			return "Ding";
		}

	}

	/** Has its tool from others. */
	static class Bell extends Clock {

	}

	/** Two tools that cannot be told apart. */
	static class Twins {

		@Tool(name = "ring", description = "Rings.")
		void ring(String name) {
		}

		@Tool(name = "ring", description = "Rings.")
		void ring(int times) {
		}

	}

	/** A tool. */
	static class Clock {

		@Tool(description = "Strikes.")
		String strike() {
			return "Bong";
		}

	}

}
