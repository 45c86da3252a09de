package com.ethora.bot.boot.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.Bot;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.SandboxAutoConfiguration;
import com.ethora.bot.sandbox.Sandbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotHealthAutoConfiguration}.
 */
class BotHealthAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				SandboxAutoConfiguration.class, BotHealthAutoConfiguration.class,
				ApplicationAvailabilityAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
				AvailabilityProbesAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
				HealthEndpointAutoConfiguration.class))
		.withPropertyValues("ethora.sandbox.port=0", "ethora.bot.rooms=lobby");

	@Test
	void aBotInAllOfItsRoomsIsUp() {
		this.runner.run((context) -> {
			BotHealthIndicator indicator = context.getBean(BotHealthIndicator.class);
			Awaitility.await().atMost(LIMIT).until(() -> indicator.health().getStatus() == Status.UP);
			assertThat(indicator.health().getDetails()).containsOnly(
					Map.entry("bot", Map.of("connection", "online", "rooms", Map.of("joined", 1L, "total", 1))));
		});
	}

	@Test
	void aBotThatIsNotConnectedIsDownAndSaysWhy() {
		this.runner
			.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.jid=echo-bot@xmpp.example.com",
					"ethora.bot.password=s3cret")
			.run((context) -> {
				BotHealthIndicator indicator = context.getBean(BotHealthIndicator.class);
				Awaitility.await()
					.atMost(LIMIT)
					.until(() -> indicator.health().getDetails().toString().contains("connection=waiting"));
				Health health = indicator.health();
				assertThat(health.getStatus()).isEqualTo(Status.DOWN);
				assertThat(health.getDetails().toString()).contains("failure=")
					.contains("joined=0")
					.contains("total=1")
					.doesNotContain("s3cret");
			});
	}

	@Test
	void readinessFollowsTheChatServerAndLivenessDoesNot() {
		this.runner.run((context) -> {
			HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
			Awaitility.await().atMost(LIMIT).until(() -> context.getBean(Bot.class).room("lobby").joined());
			HealthEndpointGroups groups = context.getBean(HealthEndpointGroups.class);
			assertThat(group(groups, "readiness").isMember("bot")).isTrue();
			assertThat(group(groups, "readiness").isMember("readinessState")).isTrue();
			assertThat(group(groups, "readiness").isMember("diskSpace")).isFalse();
			assertThat(group(groups, "liveness").isMember("bot")).isFalse();

			context.getBean(Sandbox.class).stop();

			Awaitility.await().atMost(LIMIT).until(() -> !context.getBean(Bot.class).online());
			assertThat(endpoint.healthForPath("readiness")).isNotNull()
				.extracting((health) -> health.getStatus())
				.isEqualTo(Status.DOWN);
		});
	}

	@Test
	void whatTheApplicationIncludesInReadinessHolds() {
		this.runner.withPropertyValues("management.endpoint.health.group.readiness.include=readinessState")
			.run((context) -> {
				HealthEndpointGroups groups = context.getBean(HealthEndpointGroups.class);
				assertThat(group(groups, "readiness").isMember("bot")).isFalse();
			});
	}

	@Test
	void whenItsHealthCheckIsDisabledThereIsNoneAndTheApplicationStarts() {
		this.runner.withPropertyValues("management.health.bot.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(BotHealthIndicator.class)
				.doesNotHaveBean(ReadinessWithBots.class));
	}

	@Test
	void whenBotsAreDisabledTheApplicationStartsWithoutTheirHealth() {
		this.runner.withPropertyValues("ethora.bot.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BotHealthIndicator.class));
	}

	@Test
	void anIndicatorOfTheApplicationReplacesOurs() {
		this.runner.withBean("botHealthIndicator", HealthIndicator.class, () -> () -> Health.up().build())
			.run((context) -> assertThat(context).doesNotHaveBean(BotHealthIndicator.class));
	}

	@Test
	void withoutHealthOnTheClassPathBotsWork() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
					SandboxAutoConfiguration.class, BotHealthAutoConfiguration.class))
			.withPropertyValues("ethora.sandbox.port=0")
			.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Bot.class)
				.doesNotHaveBean("botHealthIndicator"));
	}

	private static HealthEndpointGroup group(HealthEndpointGroups groups, String name) {
		return Optional.ofNullable(groups.get(name)).orElseThrow();
	}

}
