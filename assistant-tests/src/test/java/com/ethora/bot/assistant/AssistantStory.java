package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.assistant.AssistantApplication.Outcomes;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.awaitility.Awaitility.await;

/**
 * An assistant in the lobby and the endpoint of its model, which begin anew before each
 * test.
 */
@SpringBootTest(classes = AssistantApplication.class, properties = "ethora.bot.assistant.enabled=true")
@EmbeddedEthora(rooms = "lobby")
abstract class AssistantStory {

	@Autowired
	protected Sandbox sandbox;

	@Autowired
	protected Bot bot;

	@Autowired
	protected ScriptedEndpoint endpoint;

	@Autowired
	protected Outcomes outcomes;

	@BeforeEach
	void beginAnew() {
		this.endpoint.reset();
		this.outcomes.ended().clear();
		await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.rooms().stream().allMatch((room) -> room.joined()));
	}

	protected SandboxPerson enters(String name) {
		return SandboxPerson.enter(this.sandbox, name, "lobby");
	}

}
