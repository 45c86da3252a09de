package com.ethora.bot.boot;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotLifecycle}.
 */
class BotLifecycleTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Sandbox server = Sandbox
		.create(SandboxSettings.DEFAULTS.withPort(0).withUsers(Map.of("echo-bot", "secret")));

	private ApplicationContextRunner runner = new ApplicationContextRunner();

	@BeforeEach
	void startServer() {
		this.server.start();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
			.withPropertyValues("ethora.bot.server.uri=" + this.server.uri(),
					"ethora.bot.jid=echo-bot@sandbox.localhost", "ethora.bot.password=secret",
					"ethora.bot.rooms=lobby");
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void botsStartLastAndStopFirst() {
		this.runner.run((context) -> {
			BotLifecycle lifecycle = context.getBean(BotLifecycle.class);
			assertThat(lifecycle.getPhase()).isEqualTo(Integer.MAX_VALUE - 100);
			assertThat(lifecycle.isAutoStartup()).isTrue();
			assertThat(lifecycle.isRunning()).isTrue();
		});
	}

	@Test
	void botsCanBeStoppedAndStartedAgainAndAgain() {
		this.runner.run((context) -> {
			BotLifecycle lifecycle = context.getBean(BotLifecycle.class);
			Bot bot = context.getBean(Bot.class);
			for (int i = 0; i < 3; i++) {
				Awaitility.await().atMost(LIMIT).until(() -> bot.room("lobby").joined());
				CountDownLatch stopped = new CountDownLatch(1);
				lifecycle.stop(stopped::countDown);
				assertThat(stopped.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
				assertThat(lifecycle.isRunning()).isFalse();
				assertThat(bot.online()).isFalse();
				lifecycle.start();
			}
			Awaitility.await().atMost(LIMIT).until(() -> bot.room("lobby").joined());
		});
	}

	@Test
	void stoppingWhatIsStoppedCallsBackAtOnce() {
		this.runner.run((context) -> {
			BotLifecycle lifecycle = context.getBean(BotLifecycle.class);
			lifecycle.stop();
			CountDownLatch stopped = new CountDownLatch(1);

			lifecycle.stop(stopped::countDown);

			assertThat(stopped.getCount()).isZero();
		});
	}

	@Test
	void aServerThatIsAwayDoesNotFailTheStart() {
		this.server.stop();

		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Bot.class).online()).isFalse();

			this.server.start();

			Awaitility.await().atMost(LIMIT).until(() -> context.getBean(Bot.class).room("lobby").joined());
		});
	}

	@Test
	void whereTheStartIsToFailItWaitsUntilBotsAreReady() {
		this.runner.withPropertyValues("ethora.bot.startup-policy=fail")
			.run((context) -> assertThat(context.getBean(Bot.class).room("lobby").joined()).isTrue());
	}

	@Test
	void whereTheStartIsToFailAWrongPasswordFailsIt() {
		this.runner.withPropertyValues("ethora.bot.startup-policy=fail", "ethora.bot.password=wrong")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(BotStartupException.class)
				.hasMessageStartingWith("Bot 'bot' was not let in: "));
	}

	@Test
	void whereTheStartIsToFailAServerThatIsAwayFailsIt() {
		this.server.stop();
		Set<Thread> others = threadsOfBots();

		this.runner.withPropertyValues("ethora.bot.startup-policy=fail", "ethora.bot.server.connect-timeout=300ms")
			.run((context) -> {
				assertThat(context).getFailure().rootCause().hasMessage("Bot 'bot' was not ready within PT0.3S");
				Awaitility.await().atMost(LIMIT).until(() -> others.containsAll(threadsOfBots()));
			});
	}

	private static Set<Thread> threadsOfBots() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("ethora-bot"))
			.collect(Collectors.toSet());
	}

}
