package com.ethora.bot.assistant;

import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody has heard enough, while the model goes on.
 */
class StopTests extends AssistantStory {

	@BeforeEach
	void begin() {
		this.endpoint.script(ScriptedResponse.says("One, two").ending(Ending.STALL), ScriptedResponse.says("Hello!"));
	}

	@Test
	void aWordEndsTheAnswerAndNothingElse() {
		try (SandboxPerson alice = enters("alice")) {
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
		try (SandboxPerson bert = enters("bert")) {
			bert.says("@Bot count").hearsSomethingWith("One");
			bert.says("@Bot stop").hears("OK, bert, bye! 👋");

			assertThat(this.outcomes.ended()).containsExactly("STOPPED");
			bert.says("is anybody here?").says("@Bot hi").hears("Hello!");
		}
	}

	@Test
	void aWordEndsAnAnswerInPrivate() {
		try (SandboxPerson cleo = enters("cleo")) {
			cleo.whispers(this.bot.jid(), "count");
			await().until(() -> !this.endpoint.requests().isEmpty());
			cleo.whispers(this.bot.jid(), "stop");
			await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("STOPPED"));

			cleo.whispers(this.bot.jid(), "hi").hears("Hello!");
		}
	}

}
