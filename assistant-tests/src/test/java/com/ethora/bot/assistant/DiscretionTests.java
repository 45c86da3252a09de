package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.assistant.AssistantApplication.Outcomes;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Nothing of what was asked or answered, of who asked, and no key is in a log, however
 * much is logged.
 */
@SpringBootTest(classes = AssistantApplication.class,
		properties = { "ethora.bot.assistant.enabled=true",
				"ethora.bot.assistant.system-prompt=You guard promptsecret.",
				"ethora.bot.assistant.guard.input.words=forbiddensecret",
				"ethora.bot.assistant.budget.questions.room.permits=4", "ethora.bot.assistant.model.attempts=1" })
@EmbeddedEthora(rooms = "lobby")
class DiscretionTests {

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot bot;

	@Autowired
	private ScriptedEndpoint endpoint;

	@Autowired
	private Outcomes outcomes;

	@SuppressWarnings("NullAway.Init")
	private CapturedLog log;

	@BeforeEach
	void begin() {
		this.log = new CapturedLog();
		await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("lobby").joined());
	}

	@AfterEach
	void end() {
		this.log.close();
	}

	@Test
	void nothingIsInTheLog() {
		this.endpoint.script(ScriptedResponse.says("The answersecret is blue."),
				ScriptedResponse.fails(400, "invalid_request_error", "You sent errorsecret"),
				ScriptedResponse.says("Half of answersecret ").ending(ScriptedResponse.Ending.CUT));
		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "nicksecret", "lobby")) {
			alice.says("@Bot tell me questionsecret").hears("The answersecret is blue.");
			alice.says("@Bot questionsecret again").hears("Sorry, that did not work.");
			alice.says("@Bot questionsecret once more").hears("Sorry, I lost my thread. Please ask again.");
			alice.says("@Bot forbiddensecret").hears("Sorry, I cannot talk about that.");
			alice.says("@Bot questionsecret").hears("That was a lot for now. Please ask me again later.");
		}
		await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("ANSWERED", "FAILED", "BROKEN",
				"FILTERED", "BUDGET"));

		assertThat(this.log.lines()).anySatisfy((line) -> assertThat(line).contains("BROKEN"))
			.allSatisfy((line) -> assertThat(line).doesNotContain("questionsecret", "answersecret", "errorsecret",
					"forbiddensecret", "promptsecret", "nicksecret", AssistantApplication.KEY));
	}

}
