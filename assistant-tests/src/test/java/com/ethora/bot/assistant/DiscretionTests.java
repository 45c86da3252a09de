package com.ethora.bot.assistant;

import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Nothing of what was asked or answered, of who asked, and no key is in a log, however
 * much is logged.
 */
@TestPropertySource(properties = { "ethora.bot.assistant.system-prompt=You guard promptsecret.",
		"ethora.bot.assistant.guard.input.words=forbiddensecret",
		"ethora.bot.assistant.budget.questions.room.permits=4", "ethora.bot.assistant.model.attempts=1" })
class DiscretionTests extends AssistantStory {

	@SuppressWarnings("NullAway.Init")
	private CapturedLog log;

	@BeforeEach
	void begin() {
		this.log = new CapturedLog();
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
		try (SandboxPerson alice = enters("nicksecret")) {
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
