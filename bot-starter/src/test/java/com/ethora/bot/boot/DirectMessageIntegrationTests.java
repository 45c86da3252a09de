package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.handler.annotation.Payload;

/**
 * A whole application whose bot is talked to alone.
 */
@SpringBootTest(properties = { "ethora.sandbox.port=0", "ethora.bot.identity.name=Confidant", "ethora.bot.rooms=lobby",
		"ethora.bot.manners.bots.hear=all" })
class DirectMessageIntegrationTests {

	@Test
	void answersThePersonAlone(@Autowired Sandbox sandbox, @Autowired Bot bot) {
		try (Visitor visitor = new Visitor(sandbox, "lobby")) {
			visitor.meets(bot);

			visitor.whispers(bot, "psst");
			visitor.hears("in private: psst");
			visitor.whispers(bot, "call me");
			visitor.hears("Hello alice");
			visitor.says("psst");
			visitor.hears("in public: psst");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Confidant.class)
	static class Application {

	}

	@BotController
	static class Confidant {

		@OnDirectMessage
		String alone(DirectMessage message) {
			return "in private: " + message.text();
		}

		@OnDirectMessage(pattern = "call .*")
		void call(DirectChat chat) {
			chat.send("Hello " + chat.peer().name());
		}

		@OnMessage
		String together(@Payload String text) {
			return "in public: " + text;
		}

	}

}
