package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.assistant.AssistantApplication.Outcomes;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Where an application wants nothing to be said of failures, nothing is said, and they
 * are counted all the same. In the end nobody listens where the model was.
 */
@SpringBootTest(classes = AssistantApplication.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.assistant.answers.unavailable=",
				"ethora.bot.assistant.answers.timeout=I am slow today.", "ethora.bot.assistant.model.attempts=1" })
@EmbeddedEthora(rooms = "lobby")
@DirtiesContext
class SilenceTests {

	@Test
	void nothingIsSaidWhereNothingIsToBeSaid(@Autowired Sandbox sandbox, @Autowired Bot bot,
			@Autowired ScriptedEndpoint endpoint, @Autowired Outcomes outcomes, @Autowired MeterRegistry meters) {
		await().atMost(Duration.ofSeconds(20)).until(() -> bot.room("lobby").joined());
		endpoint.script(ScriptedResponse.fails(500, "server_error", "x"), ScriptedResponse.fails(504, "timeout", "x"),
				ScriptedResponse.says("It is blue."));

		try (SandboxPerson alice = SandboxPerson.enter(sandbox, "alice", "lobby")) {
			alice.says("@Bot what is it?");
			await().untilAsserted(() -> assertThat(outcomes.ended()).containsExactly("UNAVAILABLE"));
			alice.says("@Bot what is it?").hearsNext("I am slow today.");
			alice.says("@Bot what is it?").hearsNext("It is blue.");

			endpoint.close();
			alice.says("@Bot what is it now?");
			await().untilAsserted(() -> assertThat(outcomes.ended()).containsExactly("UNAVAILABLE", "TIMEOUT",
					"ANSWERED", "UNAVAILABLE"));
		}

		assertThat(Meters.answers(meters, "unavailable")).isEqualTo(2);
		assertThat(Meters.answers(meters, "timeout")).isEqualTo(1);
	}

}
