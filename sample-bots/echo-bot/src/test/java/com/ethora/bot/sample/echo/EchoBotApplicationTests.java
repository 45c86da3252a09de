package com.ethora.bot.sample.echo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EchoBotApplication}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ethora.sandbox.port=0")
class EchoBotApplicationTests {

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot bot;

	@Test
	void theBotAnswersInTheLobby() {
		awaitBot();
		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", "lobby")) {
			alice.says("hello everybody").hears("Hello, alice!");

			alice.says("@Echo Bot is anybody here?").hears("You said: is anybody here?");
		}
	}

	@Test
	void theApplicationIsReadyWhileTheBotIs(@Autowired Environment environment) throws Exception {
		URI server = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
		awaitBot();

		assertThat(get(server.resolve("/actuator/health/readiness"))).contains("\"status\":\"UP\"");
		assertThat(get(server.resolve("/actuator/health"))).contains("\"connection\":\"online\"");
		assertThat(get(server.resolve("/actuator/prometheus"))).contains("ethora_bot_online{bot=\"bot\"} 1.0");
	}

	private void awaitBot() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.bot.room("lobby").joined());
	}

	private static String get(URI uri) throws Exception {
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
	}

}
