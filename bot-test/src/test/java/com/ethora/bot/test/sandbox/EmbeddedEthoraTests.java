package com.ethora.bot.test.sandbox;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.autoconfigure.app.ShopApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedEthora} with an application.
 */
@SpringBootTest(classes = ShopApplication.class,
		properties = { "ethora.bot.jid=6ab1_shop@xmpp.example.com", "ethora.bot.password=elsewhere",
				"ethora.bot.identity.name=Shop Bot", "ethora.bot.server.uri=wss://xmpp.example.com/ws" })
@EmbeddedEthora(rooms = { "lobby", "shop" })
class EmbeddedEthoraTests {

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot bot;

	@Test
	void theBotIsInTheSandbox() {
		awaitBot();
		assertThat(this.bot.jid()).isEqualTo(Jid.parse("6ab1_shop@" + this.sandbox.domain()));

		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "shop")) {
			alice.says("/order \"tea & cake\"").hears("7 TEA & CAKE for alice");
			alice.says("/order tea").hears("7 TEA for alice");
		}
	}

	@Test
	void theBotComesBackAfterAFault() {
		awaitBot();
		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "shop")) {
			this.sandbox.faults().loseNextEcho();
			alice.says("hello");

			this.sandbox.faults().silentKick("shop", "6ab1_shop");
			this.sandbox.faults().dropConnections();
		}
		try (SandboxPerson bob = SandboxPerson.enter(this.sandbox, "bob", "shop")) {
			bob.says("/order coffee").hears("7 COFFEE for bob");
		}
	}

	private void awaitBot() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("shop").joined());
	}

}
