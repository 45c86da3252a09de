package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.handler.InvalidHandlersException;
import com.ethora.bot.policy.Limit;
import com.ethora.bot.policy.Standing;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.TurnHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties of policies.
 */
class BotPolicyPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void unlessToldOtherwiseThereAreNoLimits() {
		this.runner.run((context) -> {
			BotProperties bot = context.getBean(BotDefinitions.class).get("bot").properties();
			assertThat(bot.limits()).isEmpty();
			assertThat(bot.handlers().forbiddenText()).isEqualTo(Standing.FORBIDDEN_TEXT);
		});
	}

	@Test
	void limitsHaveNamesAndAnswers() {
		this.runner
			.withPropertyValues("ethora.bot.limits.ask.permits=5", "ethora.bot.limits.ask.period=10s",
					"ethora.bot.limits.ask.answer=Slowly", "ethora.bot.limits.all.permits=100")
			.run((context) -> assertThat(context.getBean(BotDefinitions.class).get("bot").properties().limits())
				.isEqualTo(Map.of("ask", new LimitProperties(5, Duration.ofSeconds(10), "Slowly"), "all",
						new LimitProperties(100, Duration.ofMinutes(1), Limit.ANSWER))));
	}

	@Test
	void furtherBotsInheritLimitsAndAddTheirOwn() {
		this.runner
			.withPropertyValues("ethora.bot.limits.ask.permits=5", "ethora.bot.limits.all.permits=100",
					"ethora.bots.critic.jid=critic-bot@xmpp.example.com", "ethora.bots.critic.limits.ask.period=2m",
					"ethora.bots.critic.limits.own.permits=1")
			.run((context) -> {
				Map<String, LimitProperties> limits = context.getBean(BotDefinitions.class)
					.get("critic")
					.properties()
					.limits();
				assertThat(limits).containsOnlyKeys("ask", "all", "own")
					.containsEntry("ask", new LimitProperties(5, Duration.ofMinutes(2), Limit.ANSWER));
			});
	}

	@ParameterizedTest
	@CsvSource({ "permits, 0", "permits, -1", "period, 0s", "period, -1s" })
	void limitsThatMakeNoSenseAreRefused(String property, String value) {
		this.runner
			.withPropertyValues("ethora.bot.limits.ask.permits=1",
					"ethora.bot.limits.ask.%s=%s".formatted(property, value))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'limits.*.%s' must be positive".formatted(property)));
	}

	@Test
	void aLimitThatIsNotConfiguredIsNamedWithThoseThatAre() {
		this.runner.withPropertyValues("ethora.bot.limits.all.permits=1").withBean(Limited.class).run((context) -> {
			Throwable failure = context.getStartupFailure();
			assertThat(failure).hasRootCauseInstanceOf(InvalidHandlersException.class);
			assertThat(failure).rootCause()
				.hasMessageContaining(
						"is limited by 'ask', but only [all] are configured: " + "set 'ethora.bot.limits.ask.permits'");
		});
	}

	@Test
	void anAdminThatIsNoneIsNamed() {
		this.runner.withPropertyValues("ethora.bot.admins=not an account")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BotStartupException.class)
				.hasMessageContaining("ethora.bot.admins"));
	}

	@Test
	void whatOverlapsIsToldThroughAllThatStandsBeforeTheMethods() {
		this.runner.withBean(Busy.class).run((context) -> {
			Bot bot = context.getBean(Bot.class);
			TurnHandler late = new LateTurnHandler(context.getBeanProvider(TurnHandler.class));
			assertThat(new ObservedTurnHandler(late, ObservationRegistry.NOOP).claims(bot)).isNotSameAs(Claims.NONE);
		});
		this.runner.run((context) -> assertThat(context.getBean(TurnHandler.class).claims(context.getBean(Bot.class)))
			.isSameAs(Claims.NONE));
	}

	@BotController
	static class Limited {

		@OnMessage
		@RateLimited("ask")
		List<String> any() {
			return List.of();
		}

	}

	@BotController
	static class Busy {

		@OnMention
		@Overlap(WhileBusy.LATEST)
		void any() {
		}

	}

}
