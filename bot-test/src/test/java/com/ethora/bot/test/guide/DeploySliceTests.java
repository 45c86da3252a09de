package com.ethora.bot.test.guide;

import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.autoconfigure.BotTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest(controllers = DeployBot.class, properties = "ethora.bot.identity.name=Helper")
class DeploySliceTests {

	@Autowired
	BotTester tester;

	@Test
	void asksBeforeItDeploys() {
		this.tester.room("ops").as("alice").says("@Helper deploy shop prod");

		assertThat(this.tester.room("ops")).answered("Deploy shop to prod?");
	}

}
