package com.ethora.bot.boot.metrics;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Jid;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.SandboxAutoConfiguration;
import com.ethora.bot.policy.Objection;
import com.ethora.bot.policy.PolicySettings;
import com.ethora.bot.sandbox.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotMetricsAutoConfiguration}.
 */
class BotMetricsAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
				SandboxAutoConfiguration.class, BotMetricsAutoConfiguration.class))
		.withPropertyValues("ethora.sandbox.port=0", "ethora.bots.critic.rooms=lobby");

	private final ApplicationContextRunner measured = this.runner
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));

	@Test
	void theBotIsMeasured() {
		this.measured.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Bot bot = context.getBean(Bot.class);
			Awaitility.await().atMost(LIMIT).until(() -> bot.room("lobby").joined());
			assertThat(gauge(registry, "ethora.bot.online")).isEqualTo(1);
			assertThat(gauge(registry, "ethora.bot.rooms.joined")).isEqualTo(1);
			assertThat(gauge(registry, "ethora.bot.turns.open")).isZero();

			bot.room("lobby").send("hello").join();

			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> registry.find("ethora.bot.deliveries").tag("bot", "critic").timer() != null);
			assertThat(registry.get("ethora.bot.deliveries").timer().count()).isEqualTo(1);
			assertThat(gauge(registry, "ethora.bot.outbox.pending")).isZero();
		});
	}

	@Test
	void everyLostConnectionIsCounted() {
		this.measured.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Awaitility.await().atMost(LIMIT).until(() -> context.getBean(Bot.class).online());

			context.getBean(Sandbox.class).stop();

			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> registry.find("ethora.bot.connection.failures").tag("bot", "critic").counter() != null);
			assertThat(gauge(registry, "ethora.bot.online")).isZero();
		});
	}

	@Test
	void messagesAreCountedByWhatBecameOfThem() {
		this.measured.run((context) -> {
			BotMetrics metrics = context.getBean(BotMetrics.class);
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Bot bot = context.getBean(Bot.class);

			metrics.messageSettled(bot, "handled");
			metrics.messageSettled(bot, "handled");
			metrics.messageSettled(bot, "system");
			metrics.leftOut(bot, Jid.parse("lobby@conference.example.com"), 80);

			assertThat(messages(registry, "handled")).isEqualTo(2);
			assertThat(messages(registry, "system")).isEqualTo(1);
			assertThat(messages(registry, "left_out")).isEqualTo(80);
		});
	}

	@Test
	void messagesThatWereGivenUpAreCountedByTheReason() {
		this.measured.run((context) -> {
			BotMetrics metrics = context.getBean(BotMetrics.class);

			metrics.undelivered(context.getBean(Bot.class), DeliveryException.Reason.EXPIRED);

			assertThat(context.getBean(MeterRegistry.class)
				.get("ethora.bot.deliveries.failed")
				.tags("bot", "critic", "reason", "expired")
				.counter()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void limitsThatWereReachedAreCountedByTheirNames() {
		this.measured.run((context) -> {
			Bot bot = context.getBean(Bot.class);
			PolicySettings.Listener metrics = context.getBean(PolicySettings.Listener.class);

			metrics.objected(bot, new Objection(Objection.Kind.LIMITED, "ask", ""));
			metrics.objected(bot, new Objection(Objection.Kind.LIMITED, "ask", ""));
			metrics.objected(bot, new Objection(Objection.Kind.FORBIDDEN, "affiliation", ""));

			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("ethora.bot.limited").tags("bot", "critic", "limit", "ask").counter().count())
				.isEqualTo(2);
			assertThat(registry.find("ethora.bot.limited").counters()).hasSize(1);
		});
	}

	@Test
	void withoutARegistryNothingIsMeasured() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(BotMetrics.class));
	}

	private static double messages(MeterRegistry registry, String outcome) {
		return registry.get("ethora.bot.messages").tags("bot", "critic", "outcome", outcome).counter().count();
	}

	private static double gauge(MeterRegistry registry, String name) {
		return registry.get(name).tag("bot", "critic").gauge().value();
	}

}
