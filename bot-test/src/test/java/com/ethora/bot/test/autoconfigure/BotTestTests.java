package com.ethora.bot.test.autoconfigure;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.autoconfigure.app.Greetings;
import com.ethora.bot.test.autoconfigure.app.ShopApplication;
import com.ethora.bot.test.autoconfigure.app.Stock;
import com.ethora.bot.test.autoconfigure.app.Warehouse;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Tests for {@link BotTest}.
 */
@BotTest(properties = { "ethora.bot.identity.name=Shop Bot", "ethora.bot.rooms=shop",
		"ethora.bot.server.uri=wss://xmpp.example.invalid/ws", "ethora.api.url=https://api.example.invalid" })
@ContextConfiguration(classes = ShopApplication.class)
class BotTestTests {

	private static final Logger logger = LoggerFactory.getLogger(BotTestTests.class);

	@MockitoBean
	private Stock stock;

	@Autowired
	private BotTester tester;

	@Autowired
	private ApplicationContext context;

	@Test
	void controllersAdvicesAndConvertersAreThere() {
		given(this.stock.count("TEA")).willReturn(3);

		this.tester.room("shop").as("alice").says("/order tea");
		assertThat(this.tester.room("shop")).answered("3 TEA for alice");

		this.tester.room("shop").as("alice").says("@Shop Bot are you there?");
		assertThat(this.tester.room("shop")).answered("Sorry, closed.");
	}

	@Test
	void somethingIsSaidAside() {
		assertThat(this.tester.direct("alice").says("psst")).answered("Shop Bot says nothing.");
	}

	@Test
	void nothingElseIsThere() {
		assertThat(this.context.getBeansOfType(Warehouse.class)).isEmpty();
		assertThat(this.context.getBeansOfType(Sandbox.class)).isEmpty();
		assertThat(this.context.getBeansOfType(Greetings.class)).hasSize(1);
		assertThat(this.context.getBean(Bot.class).jid()).hasToString("shop-bot@chat.example");
	}

	@RepeatedTest(2)
	void eachTestBeginsAfresh() {
		assertThat(this.tester.transcript()).isEmpty();
		this.tester.room("shop").as("alice").says("hello");
		assertThat(this.tester.room("shop")).answered("Good morning.");
	}

	@Test
	void whatIsRememberedGoesByTheClockOfTheTest() {
		RoomTester shop = this.tester.room("shop");
		shop.as("alice").says("again");
		shop.as("alice").says("again");
		assertThat(shop).answered("That was 2");

		this.tester.advance(Duration.ofHours(25));
		shop.as("alice").says("again");

		assertThat(shop).answered("That was 1");
	}

	@Test
	void itStartsSoon(TestReporter reporter) throws Exception {
		long begun = System.nanoTime();
		ApplicationContext other = new TestContextManager(BotTestOfOneControllerTests.class).getTestContext()
			.getApplicationContext();
		Duration taken = Duration.ofNanos(System.nanoTime() - begun);

		reporter.publishEntry("A context of @BotTest took", taken.toMillis() + " ms");
		logger.info("A context of @BotTest took {} ms", taken.toMillis());
		assertThat(other.getBeansOfType(Greetings.class)).hasSize(1);
	}

}
