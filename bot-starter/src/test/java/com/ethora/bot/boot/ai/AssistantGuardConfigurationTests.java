package com.ethora.bot.boot.ai;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.guard.BudgetCapability;
import com.ethora.bot.ai.guard.BudgetSettings;
import com.ethora.bot.ai.guard.GuardCapability;
import com.ethora.bot.ai.guard.InputGuard;
import com.ethora.bot.ai.guard.OutputGuard;
import com.ethora.bot.ai.guard.TokenStore;
import com.ethora.bot.ai.model.ModelCapability;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.boot.AssistantModelProperties;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.ConfiguredAssistants;
import com.ethora.bot.policy.Limit;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.integration.metadata.ConcurrentMetadataStore;
import org.springframework.integration.metadata.SimpleMetadataStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link AssistantGuardConfiguration} and {@link AssistantModelConfiguration}.
 */
class AssistantGuardConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				AssistantAutoConfiguration.class))
		.withBean(ChatModel.class, () -> mock(ChatModel.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void modelsAreProtectedAndNothingIsLimitedUnlessToldTo() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(ModelCapability.class)
				.hasSingleBean(BudgetCapability.class)
				.hasSingleBean(GuardCapability.class)
				.doesNotHaveBean(TokenStore.class);
			assertThat(budget(context, "bot").questions()).isEmpty();
			assertThat(budget(context, "bot").tokens()).isEmpty();
			assertThat(new AssistantModelProperties(Duration.ofSeconds(30), Duration.ofMinutes(2), 64,
					Duration.ofSeconds(20), 2, Duration.ofMillis(500), 50, 20, Duration.ofSeconds(30)))
				.isEqualTo(context.getBean(AssistantModelProperties.class));
		});
	}

	@Test
	void eachBotHasItsOwnBudget() {
		this.runner
			.withPropertyValues("ethora.bot.assistant.budget.questions.sender.permits=5",
					"ethora.bot.assistant.budget.tokens.room=5000", "ethora.bot.assistant.budget.reserve=10",
					"ethora.bot.assistant.budget.zone=Europe/Berlin", "ethora.bots.rich.jid=rich@xmpp.example.com",
					"ethora.bots.rich.assistant.budget.tokens.room=9000")
			.run((context) -> {
				assertThat(budget(context, "bot"))
					.isEqualTo(new BudgetSettings(Map.of(Per.SENDER, new Limit(5, Duration.ofHours(1), Limit.ANSWER)),
							Map.of(Per.ROOM, 5000L), 10, ZoneId.of("Europe/Berlin")));
				assertThat(budget(context, "rich").tokens()).containsExactly(Map.entry(Per.ROOM, 9000L));
			});
	}

	@Test
	void whatNobodyCouldUseFailsTheStart() {
		this.runner.withPropertyValues("ethora.bot.assistant.budget.tokens.sender=1999")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("at least the reserve of 2000"));
		this.runner.withPropertyValues("ethora.bot.assistant.guard.input.patterns=(a")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("Unclosed group"));
		this.runner.withPropertyValues("ethora.bot.assistant.model.failure-rate=101")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("between 1 and 100, but was 101"));
	}

	@Test
	void guardsOfTheApplicationJoinTheWords() {
		InputGuard own = (question, occasion) -> true;
		this.runner.withPropertyValues("ethora.bot.assistant.guard.input.words=bomb")
			.withBean(InputGuard.class, () -> own)
			.run((context) -> {
				ConfiguredAssistants configured = context.getBean(ConfiguredAssistants.class);
				assertThat(
						AssistantGuards.input(configured, context.getBeanProvider(InputGuard.class)).apply(bot("bot")))
					.hasSize(2)
					.satisfies((guards) -> assertThat(guards.get(0).mayAsk("a bomb", mock(Occasion.class))).isFalse())
					.endsWith(own);
				assertThat(AssistantGuards.output(configured, context.getBeanProvider(OutputGuard.class))
					.apply(bot("bot"))).isEmpty();
			});
	}

	@Test
	void whatWasSpentIsKeptWhereThereIsAStore() {
		this.runner.withBean(ConcurrentMetadataStore.class, SimpleMetadataStore::new)
			.run((context) -> assertThat(context).hasSingleBean(TokenStore.class));
		this.runner.withBean(ConcurrentMetadataStore.class, SimpleMetadataStore::new)
			.withClassLoader(new FilteredClassLoader("com.ethora.bot.cluster"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(TokenStore.class));
	}

	@Test
	void registriesOfTheApplicationAreUsed() {
		CircuitBreakerRegistry own = CircuitBreakerRegistry.ofDefaults();
		this.runner.withBean(CircuitBreakerRegistry.class, () -> own).run((context) -> {
			assertThat(context.getBean(CircuitBreakerRegistry.class)).isSameAs(own);
			assertThat(context).hasSingleBean(TaggedCircuitBreakerMetrics.class);
		});
	}

	private static BudgetSettings budget(ApplicationContext context, String name) {
		return new AssistantBudgets(context.getBean(ConfiguredAssistants.class)).apply(bot(name));
	}

	private static Bot bot(String name) {
		Bot bot = mock(Bot.class);
		given(bot.name()).willReturn(name);
		return bot;
	}

}
