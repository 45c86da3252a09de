package com.ethora.bot.sample.assistant;

import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.endpoint.ScriptedRequest;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The assistant with a key: the client of OpenAI, over HTTP, and an endpoint that says
 * what is scripted. It knows chat completions only, so nothing is known from the
 * handbook.
 */
@SpringBootTest(properties = { "ethora.bot.assistant.model.silence=5s", "ethora.bot.assistant.model.retry-delay=10ms" })
@EmbeddedEthora
class RealClientTests {

	private static final ScriptedEndpoint endpoint = ScriptedEndpoint.start();

	@Autowired
	private Bot assistant;

	@Autowired
	private Sandbox sandbox;

	private SandboxPerson alice;

	@DynamicPropertySource
	static void twoVariables(DynamicPropertyRegistry environment) {
		environment.add("OPENAI_API_KEY", () -> "sk-of-nobody");
		environment.add("OPENAI_BASE_URL", endpoint::url);
	}

	/** To load the client may take longer than a model may be silent here. */
	@BeforeAll
	static void load(@Autowired ChatModel model) {
		endpoint.script(ScriptedResponse.says("Hello"));
		model.stream("Hello").blockLast();
	}

	@AfterAll
	static void close() {
		endpoint.close();
	}

	@BeforeEach
	void enter() {
		endpoint.reset();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.assistant.room("lobby").joined());
		this.alice = SandboxPerson.enter(this.sandbox, "alice", "lobby");
	}

	@AfterEach
	void leave() {
		this.alice.close();
	}

	@Test
	void anAnswerIsStreamed() {
		endpoint.script(ScriptedResponse.says("We send ", "it ", "tomorrow."));

		this.alice.says("@Shop Bot when?").hears("We send it tomorrow.");

		assertThat(endpoint.requests()).singleElement().satisfies((request) -> {
			assertThat(request.authorization()).isEqualTo("Bearer sk-of-nobody");
			assertThat(request.streamed()).isTrue();
			assertThat(request.usageWanted()).isTrue();
			assertThat(request.contains("You help the guests of a small shop.")).isTrue();
		});
	}

	@Test
	void aToolIsCalledAndItsResultTold() {
		endpoint.script(ScriptedResponse.calls("call-1", "track", "{\"order\": \"1002\"}"),
				ScriptedResponse.says("It is on its way."));

		this.alice.says("@Shop Bot where is order 1002?").hears("It is on its way.");

		assertThat(last().contains("Order 1002: on its way.")).isTrue();
	}

	@Test
	void moneyIsPaidBackWhenSomebodyAgrees() {
		endpoint.script(ScriptedResponse.calls("call-1", "refund", "{\"order\": \"1003\"}"),
				ScriptedResponse.says("Your money comes back."));

		this.alice.says("@Shop Bot refund 1003, please").hearsSomethingWith("yes or no");
		assertThat(endpoint.requests()).hasSize(1);
		this.alice.says("@Shop Bot yes").hears("Your money comes back.");

		assertThat(last().contains("The money for order 1003 is paid back.")).isTrue();
	}

	@Test
	void whoIsToldToSlowDownSaysSo() {
		endpoint.script(ScriptedResponse.fails(429, "rate_limit_exceeded", "Slow down"));

		this.alice.says("@Shop Bot hello").hears(Reason.BUSY.answer());
	}

	@Test
	void anEndpointThatFailsOnceIsAskedAgain() {
		endpoint.script(ScriptedResponse.fails(500, "server_error", "Broken"), ScriptedResponse.says("Hello!"));

		this.alice.says("@Shop Bot hello").hears("Hello!");
	}

	@Test
	void anEndpointThatIsSilentIsGivenUp() {
		endpoint.script(ScriptedResponse.says().ending(Ending.STALL));

		this.alice.says("@Shop Bot hello").hears(Reason.TIMEOUT.answer());
	}

	@Test
	void whatBreaksOffStaysAndIsExplained() {
		endpoint.script(ScriptedResponse.says("The parcel ").ending(Ending.CUT));

		this.alice.says("@Shop Bot hello").hearsSomethingWith("The parcel").hearsSomethingWith(Reason.BROKEN.answer());
	}

	private static ScriptedRequest last() {
		return endpoint.requests().get(endpoint.requests().size() - 1);
	}

}
