package com.ethora.bot.test.autoconfigure;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.autoconfigure.app.ShopApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutoConfigureBotTester} with a whole application.
 */
@SpringBootTest(classes = ShopApplication.class, properties = "ethora.bot.startup-policy=fail")
@AutoConfigureBotTester
class AutoConfigureBotTesterTests {

	@Autowired
	private BotTester tester;

	@Test
	void allOfTheApplicationTakesPart(@Autowired Bot bot, @Autowired ObjectProvider<Sandbox> sandbox) {
		this.tester.room("shop").as("alice").says("/order tea");

		assertThat(this.tester.room("shop")).answered("7 TEA for alice");
		assertThat(bot.online()).isTrue();
		assertThat(sandbox).isEmpty();
	}

}
