package com.ethora.bot.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.sandbox.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Policies in a whole application: somebody wants of a bot what they may not, too much of
 * it, and more while it is busy.
 */
@SpringBootTest(properties = { "ethora.sandbox.port=0", "ethora.bot.identity.name=Guarded Bot",
		"ethora.bot.rooms=guarded", "ethora.sandbox.rooms=guarded", "ethora.bot.manners.bots.hear=all",
		"ethora.bot.manners.bots.turns=100", "ethora.bot.limits.ask.permits=1", "ethora.bot.limits.ask.period=1d",
		"ethora.bot.limits.ask.answer=Once a day", "ethora.bot.handlers.forbidden-text=No, only {who}" })
@DirtiesContext
class BotPolicyIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Sandbox sandbox;

	private final Bot bot;

	private Visitor visitor;

	@Autowired
	BotPolicyIntegrationTests(Sandbox sandbox, Bot bot) {
		this.sandbox = sandbox;
		this.bot = bot;
	}

	@BeforeEach
	void enter() {
		this.visitor = new Visitor(this.sandbox, "guarded");
		this.visitor.meets(this.bot);
	}

	@AfterEach
	void leave() {
		this.visitor.close();
	}

	@Test
	void theServerTellsWhoMay(@Autowired MeterRegistry meters) {
		says("/owners");

		hears("No, only owners of this room");
		says("/anybody");
		hears("anybody may");
		counted(meters, "forbidden");
	}

	@Test
	void tooMuchIsRefusedAndCounted(@Autowired MeterRegistry meters) {
		says("/ask");
		hears("asked");

		says("/ask");

		hears("Once a day");
		counted(meters, "limited");
		assertThat(meters.get("ethora.bot.limited").tags("bot", "bot", "limit", "ask").counter().count()).isPositive();
	}

	@Test
	void whatIsSaidWhileTheBotIsBusyIsHandledTogether(@Autowired Guarded controller) {
		says("one");
		Awaitility.await().atMost(LIMIT).until(() -> controller.busy);
		says("two");
		says("three");
		says("four");
		// This one waits for nobody, but what wants a message is found out in order.
		says("/meanwhile");
		hears("in the meantime");

		controller.release.countDown();

		hears("one");
		hears("two, three, four");
	}

	@Test
	void aloneOnlyAdminsOfTheBotMay() {
		this.visitor.whispers(this.bot, "hi");

		hears("No, only admins of this bot");
	}

	private void says(String text) {
		this.visitor.says(text);
	}

	private void hears(String text) {
		this.visitor.hears(text);
	}

	private static void counted(MeterRegistry meters, String outcome) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> meters.find("ethora.bot.messages").tags("bot", "bot", "outcome", outcome).counter() != null);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Guarded.class)
	static class Application {

	}

	@BotController
	static class Guarded {

		private final CountDownLatch release = new CountDownLatch(1);

		private volatile boolean busy;

		@OnCommand("owners")
		@RequiresAffiliation(Affiliation.OWNER)
		String owners() {
			return "owners may";
		}

		@OnCommand("anybody")
		@RequiresAffiliation(Affiliation.NONE)
		String anybody() {
			return "anybody may";
		}

		@OnCommand("ask")
		@RateLimited("ask")
		String ask() {
			return "asked";
		}

		@OnCommand("meanwhile")
		@Overlap(WhileBusy.PARALLEL)
		String meanwhile() {
			return "in the meantime";
		}

		@OnMessage
		@Overlap(WhileBusy.COLLECT)
		String any(RoomMessage newest, Skipped before) throws InterruptedException {
			this.busy = true;
			assertThat(this.release.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			String earlier = before.messages()
				.stream()
				.map((message) -> message.text() + ", ")
				.collect(Collectors.joining());
			return earlier + newest.text();
		}

		@OnDirectMessage
		@RequiresAffiliation(Affiliation.MEMBER)
		String alone() {
			return "alone";
		}

	}

}
