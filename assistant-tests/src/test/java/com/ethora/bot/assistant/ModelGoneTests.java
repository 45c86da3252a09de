package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
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
 * What people hear when nobody listens where a model should be.
 */
@SpringBootTest(classes = AssistantApplication.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.assistant.model.attempts=2",
				"ethora.bot.assistant.model.retry-delay=10ms", "ethora.bot.assistant.model.window=2" })
@EmbeddedEthora(rooms = "lobby")
@DirtiesContext
class ModelGoneTests {

	@Test
	void peopleAreToldOnceForEachQuestion(@Autowired Sandbox sandbox, @Autowired Bot bot,
			@Autowired ScriptedEndpoint endpoint, @Autowired MeterRegistry meters) {
		await().atMost(Duration.ofSeconds(20)).until(() -> bot.room("lobby").joined());
		endpoint.close();

		try (SandboxPerson alice = SandboxPerson.enter(sandbox, "alice", "lobby")) {
			alice.says("@Bot what is it?").hearsNext(Reason.UNAVAILABLE.answer());
			alice.says("@Bot what is it now?").hearsNext(Reason.UNAVAILABLE.answer());
		}

		assertThat(Meters.answers(meters, "unavailable")).isEqualTo(2);
		assertThat(meters.get("resilience4j.circuitbreaker.state").tag("state", "open").gauge().value()).isEqualTo(1);
	}

}
