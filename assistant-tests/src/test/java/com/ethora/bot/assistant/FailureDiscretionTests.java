package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.SandboxPerson;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever fails, and whatever a model's endpoint says of it: not a word of it is in a
 * log, a meter, an observation or a trace, of whichever library that is.
 */
@TestPropertySource(properties = { "ethora.bot.assistant.respond-to=smart",
		"ethora.bot.assistant.system-prompt=You guard promptsecret.", "ethora.bot.assistant.model.silence=1s",
		"ethora.bot.assistant.model.retry-delay=10ms", "ethora.bot.assistant.model.window=1000",
		"ethora.bot.assistant.tools.max-calls=2", "ethora.bot.assistant.max-length=200",
		"management.tracing.sampling.probability=1" })
@Import({ Observed.Keeping.class, FailureDiscretionTests.Workshop.class, FailureDiscretionTests.Desk.class })
class FailureDiscretionTests extends AssistantStory {

	private static final String CANARY = "secret";

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Observed observed;

	@SuppressWarnings("NullAway.Init")
	private CapturedLog log;

	@BeforeEach
	void begin() {
		this.log = new CapturedLog();
		this.observed.reset();
	}

	@AfterEach
	void end() {
		this.log.close();
	}

	static Stream<Arguments> responses() {
		ScriptedResponse half = ScriptedResponse.says("Half of answersecret ");
		ScriptedResponse end = ScriptedResponse.says("The answersecret.");
		return Stream.of(arguments("an answer", List.of(end)),
				arguments("server error", List.of(error(500, "server_error"), error(503, "overloaded"))),
				arguments("rate limit", List.of(error(429, "rate_limit_exceeded"))),
				arguments("wrong key", List.of(error(401, "invalid_api_key"), error(401, "invalid_api_key"))),
				arguments("bad request", List.of(error(400, "codesecret"))),
				arguments("too long", List.of(error(400, "context_length_exceeded"))),
				arguments("filtered", List.of(error(400, "content_filter"))),
				arguments("filtered at the end", List.of(half.finishedBy("content_filter"))),
				arguments("another end", List.of(half.finishedBy("finishsecret"))),
				arguments("a page", List.of(end.withBody(502, "<p>errorsecret"), end.withBody(200, "<p>errorsecret"))),
				arguments("garbled", List.of(garbled(end), garbled(end))),
				arguments("garbled in the middle", List.of(garbled(half))),
				arguments("error in the middle", List.of(half.breakingDown("codesecret", "There is errorsecret"))),
				arguments("error after too much",
						List.of(ScriptedResponse.says("answersecret ".repeat(1_000), "more answersecret")
							.breakingDown("codesecret", "There is errorsecret"))),
				arguments("cut", List.of(half.ending(Ending.CUT))),
				arguments("silent", List.of(half.ending(Ending.STALL))),
				arguments("nothing", List.of(ScriptedResponse.noChoice())),
				arguments("a tool", List.of(call("remember", "{\"what\": \"argumentsecret\"}"), end)),
				arguments("a tool that fails", List.of(call("breaks", "{\"what\": \"argumentsecret\"}"), end)),
				arguments("bad JSON", List.of(call("remember", "{\"what\": argumentsecret"), end)),
				arguments("bad arguments", List.of(call("count", "{\"what\": \"argumentsecret\"}"), end)),
				arguments("no such tool", List.of(call("toolsecret", "{\"what\": \"argumentsecret\"}"), end)),
				arguments("no such tool, no arguments", List.of(call("toolsecret", ""), end)),
				arguments("too many tools",
						List.of(call("remember", "{}"), call("remember", "{}"), call("remember", "{}"))),
				arguments("broken after a tool", List.of(call("remember", "{\"what\": \"argumentsecret\"}"),
						half.breakingDown("codesecret", "There is errorsecret"))));
	}

	private static ScriptedResponse error(int status, String code) {
		return ScriptedResponse.fails(status, code, "You sent errorsecret").withHeader("x-request-id", "headersecret");
	}

	private static ScriptedResponse garbled(ScriptedResponse answer) {
		return answer.withBody(200, "garbledsecret {").ending(Ending.GARBLED);
	}

	private static ScriptedResponse call(String tool, String arguments) {
		return ScriptedResponse.calls("call-1", tool, arguments);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("responses")
	void nobodyHearsAnythingOfItInARoomAndAlone(String name, List<ScriptedResponse> responses) {
		try (SandboxPerson alice = enters("alice")) {
			this.endpoint.script(responses.toArray(ScriptedResponse[]::new));
			alice.says("@Bot tell me questionsecret");
			await().atMost(Duration.ofSeconds(20)).until(() -> this.outcomes.ended().size() == 1);

			this.endpoint.script(responses.toArray(ScriptedResponse[]::new));
			alice.whispers(this.bot.jid(), "tell me questionsecret");
			await().atMost(Duration.ofSeconds(20)).until(() -> this.outcomes.ended().size() == 2);
		}

		nothingIsSaid();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/whole", "/streamed", "questionsecret for nobody" })
	void nobodyHearsAnythingOfWhatHandlersAndJudgementsAsk(String said) {
		List<ScriptedResponse> failures = List.of(error(400, "codesecret"), garbled(ScriptedResponse.says()),
				garbled(ScriptedResponse.says()), ScriptedResponse.noChoice());
		try (SandboxPerson alice = enters("alice")) {
			this.endpoint.script(failures.toArray(ScriptedResponse[]::new));
			this.endpoint.otherwise((request) -> ScriptedResponse.says("Fine."));
			alice.says(said).says(said).says(said).says("@Bot are you there?").hears("Fine.");
		}

		assertThat(this.endpoint.requests()).hasSizeGreaterThan(failures.size());
		nothingIsSaid();
	}

	private void nothingIsSaid() {
		await()
			.untilAsserted(() -> assertThat(this.observed.spans()).extracting(SpanData::getName).contains("bot turn"));
		assertThat(this.log.lines()).isNotEmpty().noneMatch((line) -> line.contains(CANARY));
		assertThat(this.observed.contexts()).hasSizeGreaterThan(5).noneMatch((line) -> line.contains(CANARY));
		assertThat(this.observed.spans()).hasSizeGreaterThan(5)
			.extracting((span) -> span + " " + span.getEvents())
			.noneMatch((line) -> line.contains(CANARY));
		assertThat(this.meters.getMeters()).isNotEmpty()
			.extracting((meter) -> meter.getId().toString())
			.noneMatch((line) -> line.contains(CANARY));
	}

	/**
	 * Asks the model by itself, and fails as it does.
	 */
	@BotController
	static class Desk {

		@OnCommand("whole")
		String whole(ChatClient chat) {
			return String.valueOf(chat.prompt("Tell me questionsecret").call().content());
		}

		@OnCommand("streamed")
		Flux<String> streamed(ChatClient chat) {
			return chat.prompt("Tell me questionsecret").stream().content();
		}

	}

	/**
	 * Tools that work, and tools that do not.
	 */
	static class Workshop {

		@Tool(description = "Remembers it")
		@ToolPolicy(trust = Trust.EVERYONE)
		String remember(String what) {
			return "resultsecret";
		}

		@Tool(description = "Counts it")
		@ToolPolicy(trust = Trust.EVERYONE)
		int count(int what) {
			return what;
		}

		@Tool(description = "Breaks")
		@ToolPolicy(trust = Trust.EVERYONE)
		String breaks(String what) {
			throw new IllegalStateException("No toolsecret here", new IllegalArgumentException(what));
		}

	}

}
