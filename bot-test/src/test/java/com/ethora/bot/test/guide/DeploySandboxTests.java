package com.ethora.bot.test.guide;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EmbeddedEthora(rooms = "ops")
class DeploySandboxTests {

	@Autowired
	Sandbox sandbox;

	@Autowired
	Bot bot;

	@Test
	void answersOverANetworkThatFails() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("ops").joined());

		this.sandbox.faults().dropConnections();

		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "ops")) {
			alice.says("/deploy shop prod").hears("Deploy shop to prod?");
		}
	}

}
