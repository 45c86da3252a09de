package com.ethora.bot.sample.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * What somebody hears who has no key for a model.
 */
@SpringBootTest
@EmbeddedEthora
@ActiveProfiles("demo")
class StandInTests {

	@Autowired
	private Bot assistant;

	@Autowired
	private Sandbox sandbox;

	private SandboxPerson alice;

	@BeforeEach
	void enter() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.assistant.room("lobby").joined());
		this.alice = SandboxPerson.enter(this.sandbox, "alice", "lobby");
	}

	@AfterEach
	void leave() {
		this.alice.close();
	}

	@Test
	void toolsTellWhereOrdersAre() {
		this.alice.says("@Shop Bot where is order 1002?").hears("Order 1002: on its way.");
		this.alice.says("@Shop Bot and 1009?").hears("Order 1009: there is none of this number.");
	}

	@Test
	void theHandbookIsQuoted() {
		this.alice.says("@Shop Bot can I send it abroad?").hears("""
				The handbook says: We ship to all countries of the European Union. Abroad it takes up to a week. [1]

				Sources:
				[1] Shipping""");
	}

	@Test
	void nobodyTakesItForAModel() {
		this.alice.says("@Shop Bot who are you?")
			.hears("I only stand in for a model, and know no answer to that. Ask me where order 1002 is, what shipping "
					+ "costs, or to refund order 1001.");
	}

}
