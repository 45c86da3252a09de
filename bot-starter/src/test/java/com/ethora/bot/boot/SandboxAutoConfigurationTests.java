package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SandboxAutoConfiguration}.
 */
class SandboxAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				SandboxAutoConfiguration.class))
		.withPropertyValues("ethora.sandbox.port=0");

	@Test
	void aBotWithoutAnyPropertyIsInTheLobbyOfTheSandbox() {
		this.runner.run((context) -> {
			Bot bot = context.getBean(Bot.class);
			assertThat(context.getBean(Sandbox.class).isRunning()).isTrue();
			assertThat(bot.jid()).hasToString("bot@sandbox.localhost");
			Awaitility.await().atMost(LIMIT).until(() -> bot.room("lobby").joined());
		});
	}

	@Test
	void theSandboxHasTheRoomsThatBotsWantToBeIn() {
		this.runner.withPropertyValues("ethora.bots.critic.rooms=Stage", "ethora.bots.host.rooms=foyer,lobby")
			.run((context) -> {
				assertThat(
						context.getBean(SandboxGuests.class).settings(context.getBean(SandboxProperties.class)).rooms())
					.containsExactly("lobby", "foyer", "stage");
				Bots bots = context.getBean(Bots.class);
				Awaitility.await().atMost(LIMIT).until(() -> bots.status("critic").ready());
				Awaitility.await().atMost(LIMIT).until(() -> bots.status("host").ready());
			});
	}

	@Test
	void whereAccountsAreNeededBotsHaveThem() {
		this.runner
			.withPropertyValues("ethora.sandbox.users.alice=wonder", "ethora.sandbox.users.critic=known",
					"ethora.bots.critic.rooms=lobby", "ethora.bots.host.rooms=lobby")
			.run((context) -> {
				SandboxGuests guests = context.getBean(SandboxGuests.class);
				assertThat(guests.byBot()).containsEntry("critic", new SandboxGuests.Account("critic", "known"));
				assertThat(guests.settings(context.getBean(SandboxProperties.class)).users()).containsOnlyKeys("alice",
						"critic", "host");
				Bots bots = context.getBean(Bots.class);
				Awaitility.await().atMost(LIMIT).until(() -> bots.status("host").ready());
			});
	}

	@Test
	void passwordsOfTheSandboxAreNotPrinted() {
		this.runner.withPropertyValues("ethora.sandbox.users.alice=wonder", "ethora.bot.password=s3cret")
			.run((context) -> {
				assertThat(context.getBean(SandboxGuests.class).toString()).doesNotContain("s3cret");
				assertThat(context.getBean(SandboxProperties.class).toString()).doesNotContain("wonder");
			});
	}

	@Test
	void theSandboxOfTheApplicationReplacesOurs() {
		Sandbox own = Sandbox.create(SandboxSettings.DEFAULTS.withPort(0)).start();
		this.runner.withBean(Sandbox.class, () -> own).run((context) -> {
			assertThat(context).hasSingleBean(Sandbox.class);
			Awaitility.await().atMost(LIMIT).until(() -> context.getBean(Bots.class).status("bot").ready());
		});
	}

	@Test
	void theSandboxStartsOnRequestBesideAServer() {
		this.runner
			.withPropertyValues("ethora.sandbox.enabled=true", "ethora.bot.server.uri=ws://localhost:1/ws",
					"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.password=secret")
			.run((context) -> {
				assertThat(context.getBean(Sandbox.class).isRunning()).isTrue();
				assertThat(context.getBean(Bot.class).jid()).hasToString("echo-bot@xmpp.example.com");
			});
	}

	@Test
	void someBotsMayLiveInTheSandboxAndOthersElsewhere() {
		this.runner
			.withPropertyValues("ethora.bots.critic.server.uri=ws://localhost:1/ws",
					"ethora.bots.critic.jid=critic@xmpp.example.com", "ethora.bots.critic.password=secret",
					"ethora.bots.host.rooms=lobby")
			.run((context) -> {
				Bots bots = context.getBean(Bots.class);
				assertThat(bots.get("critic").jid()).hasToString("critic@xmpp.example.com");
				assertThat(bots.get("host").jid()).hasToString("host@sandbox.localhost");
			});
	}

	@Test
	void theSandboxStopsWithTheApplication() {
		Sandbox[] sandbox = new Sandbox[1];
		this.runner.run((context) -> sandbox[0] = context.getBean(Sandbox.class));
		assertThat(sandbox[0].isRunning()).isFalse();
	}

	@Test
	void withoutTheSandboxOnTheClassPathThereIsNone() {
		this.runner.withClassLoader(new FilteredClassLoader(Sandbox.class))
			.withPropertyValues("ethora.bot.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SandboxAutoConfiguration.class));
	}

}
