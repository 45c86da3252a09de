package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody has heard enough, while the model goes on.
 */
@SpringBootTest(classes = AssistantApplication.class, properties = "ethora.bot.assistant.enabled=true")
@EmbeddedEthora(rooms = "lobby")
class StopTests {

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot bot;

	@Autowired
	private ScriptedEndpoint endpoint;

	@Autowired
	private AssistantApplication.Outcomes outcomes;

	@BeforeEach
	void begin() {
		this.endpoint.reset();
		this.outcomes.ended().clear();
		await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("lobby").joined());
		this.endpoint.script(ScriptedResponse.says("One, two").ending(Ending.STALL), ScriptedResponse.says("Hello!"));
	}

	@Test
	void aWordEndsTheAnswerAndNothingElse() {
		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "lobby")) {
			alice.says("@Bot count").hearsSomethingWith("One");
			alice.says("stop");
			await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("STOPPED"));

			alice.says("@Bot hi").hears("Hello!");
		}
	}

	/**
	 * The word that silences every bot silences this one, too, in the middle of an
	 * answer.
	 */
	@Test
	void whoSendsItAwayEndsTheAnswerAndIsNotAnsweredAnyMore() {
		try (SandboxPerson bert = SandboxPerson.enter(this.sandbox, "bert", "lobby")) {
			bert.says("@Bot count").hearsSomethingWith("One");
			bert.says("@Bot stop").hears("OK, bert, bye! 👋");

			assertThat(this.outcomes.ended()).containsExactly("STOPPED");
			bert.says("is anybody here?").says("@Bot hi").hears("Hello!");
		}
	}

	@Test
	void aWordEndsAnAnswerInPrivate() {
		try (SandboxPerson cleo = SandboxPerson.enter(this.sandbox, "cleo", "lobby")) {
			cleo.whispers(this.bot.jid(), "count");
			await().until(() -> !this.endpoint.requests().isEmpty());
			cleo.whispers(this.bot.jid(), "stop");
			await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("STOPPED"));

			cleo.whispers(this.bot.jid(), "hi").hears("Hello!");
		}
	}

}
