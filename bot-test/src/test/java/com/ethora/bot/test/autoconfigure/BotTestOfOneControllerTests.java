package com.ethora.bot.test.autoconfigure;

import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.autoconfigure.app.Greetings;
import com.ethora.bot.test.autoconfigure.app.Orders;
import com.ethora.bot.test.autoconfigure.app.ShopApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotTest#controllers()}, with several bots.
 */
@BotTest(controllers = Greetings.class,
		properties = { "ethora.bot.rooms=shop", "ethora.bots.tea.jid=6ab1_tea@xmpp.example.com",
				"ethora.bots.tea.identity.name=Tea Bot", "ethora.bots.coffee.identity.name=Coffee Bot" })
@ContextConfiguration(classes = ShopApplication.class)
class BotTestOfOneControllerTests {

	@Autowired
	private BotTester tester;

	@Autowired
	private ApplicationContext context;

	@Test
	void thereIsThisControllerOnly() {
		assertThat(this.context.getBeansOfType(Greetings.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(Orders.class)).isEmpty();
	}

	@Test
	void allBotsOfThePropertiesAnswer() {
		this.tester.room("shop@conference.xmpp.example.com").as("bob").says("hello");
		this.tester.room("shop@conference.chat.example").as("bob").says("hello");

		assertThat(this.tester.room("shop@conference.xmpp.example.com")).by("Tea Bot").answered("Good morning.");
		assertThat(this.tester.room("shop@conference.chat.example")).by("Coffee Bot").answered("Good morning.");
		assertThat(this.tester.bot("tea").jid()).hasToString("6ab1_tea@xmpp.example.com");
	}

}
