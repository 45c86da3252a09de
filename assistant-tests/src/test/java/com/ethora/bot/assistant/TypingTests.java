package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

import static org.awaitility.Awaitility.await;

/**
 * People see that an assistant types before its model has said anything.
 */
@SpringBootTest(classes = TypingTests.Application.class, properties = "ethora.bot.assistant.enabled=true")
@EmbeddedEthora(rooms = "typing")
class TypingTests {

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot bot;

	@Autowired
	private CountDownLatch seen;

	@Test
	void isSeenWhileTheModelThinks() {
		await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("typing").joined());

		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "typing")) {
			alice.says("@Bot which colour?").seesTyping();
			this.seen.countDown();
			alice.hears("Blue.");
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		CountDownLatch seen() {
			return new CountDownLatch(1);
		}

		/** Says nothing until it was seen that it thinks. */
		@Bean
		ScriptedChatModel model(CountDownLatch seen) {
			return ScriptedChatModel
				.answering((prompt) -> ScriptedAnswer.text(seen(seen) ? "Blue." : "Nobody saw it."));
		}

		private static boolean seen(CountDownLatch seen) {
			try {
				return seen.await(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

	}

}
