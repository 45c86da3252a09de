package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.test.endpoint.ScriptedEndpoint;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.SandboxPerson;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What people hear when a model fails, from its endpoint to the room.
 */
@TestPropertySource(properties = { "ethora.bot.assistant.model.silence=2s", "ethora.bot.assistant.model.time-limit=5s",
		"ethora.bot.assistant.model.attempts=2", "ethora.bot.assistant.model.retry-delay=10ms",
		"ethora.bot.assistant.model.window=1000", "ethora.bot.assistant.max-length=100",
		"ethora.bot.manners.edit-interval=10ms" })
class ModelFailureTests extends AssistantStory {

	@Autowired
	private MeterRegistry meters;

	/** To load a client takes longer than any model may take here. */
	@BeforeAll
	static void load(@Autowired ScriptedEndpoint endpoint, @Autowired ChatModel model) {
		endpoint.script(ScriptedResponse.says("x"), ScriptedResponse.fails(500, "x", "x"));
		model.stream("x").blockLast();
		assertThatException().isThrownBy(() -> model.stream("x").blockLast());
	}

	static Stream<Arguments> failures() {
		ScriptedResponse down = ScriptedResponse.fails(500, "server_error", "The server had an error");
		return Stream.of(arguments("server error, twice", List.of(down, down), Reason.UNAVAILABLE),
				arguments("overloaded, twice",
						List.of(ScriptedResponse.fails(503, "overloaded", "x"),
								ScriptedResponse.fails(503, "overloaded", "x")),
						Reason.UNAVAILABLE),
				arguments("rate limited",
						List.of(ScriptedResponse.fails(429, "rate_limit_exceeded", "Slow down")
							.withHeader("Retry-After", "60")),
						Reason.BUSY),
				arguments("out of money", List.of(
						ScriptedResponse.fails(429, "insufficient_quota",
								"You exceeded your current quota, please check your plan and billing details."),
						ScriptedResponse.fails(429, "insufficient_quota",
								"You exceeded your current quota, please check your plan and billing details.")),
						Reason.UNAVAILABLE),
				arguments("wrong key",
						List.of(ScriptedResponse.fails(401, "invalid_api_key", "Incorrect API key"),
								ScriptedResponse.fails(401, "invalid_api_key", "Incorrect API key")),
						Reason.UNAVAILABLE),
				arguments("gateway timeout", List.of(ScriptedResponse.fails(504, "timeout", "x")), Reason.TIMEOUT),
				arguments("too large", List.of(ScriptedResponse.fails(413, "request_too_large", "x")), Reason.TOO_LONG),
				arguments("too long",
						List.of(ScriptedResponse.fails(400, "context_length_exceeded",
								"This model's maximum context length is 8192 tokens.")),
						Reason.TOO_LONG),
				arguments("filtered before",
						List.of(ScriptedResponse.fails(400, "content_filter",
								"The response was filtered due to the prompt triggering content management policy.")),
						Reason.FILTERED),
				arguments("nonsense",
						List.of(ScriptedResponse.fails(400, "invalid_request_error", "Unknown parameter")),
						Reason.FAILED),
				arguments("filtered at its end", List.of(ScriptedResponse.says().finishedBy("content_filter")),
						Reason.FILTERED),
				arguments("nothing said", List.of(ScriptedResponse.says()), Reason.EMPTY),
				arguments("only blanks", List.of(ScriptedResponse.says(" ", "\n")), Reason.EMPTY),
				arguments("no choice", List.of(ScriptedResponse.noChoice()), Reason.EMPTY),
				arguments("silent", List.of(ScriptedResponse.says().ending(Ending.STALL)), Reason.TIMEOUT),
				arguments("cut before a word, twice",
						List.of(ScriptedResponse.says().ending(Ending.CUT), ScriptedResponse.says().ending(Ending.CUT)),
						Reason.UNAVAILABLE),
				arguments("garbled, twice",
						List.of(ScriptedResponse.says().ending(Ending.GARBLED),
								ScriptedResponse.says().ending(Ending.GARBLED)),
						Reason.UNAVAILABLE),
				arguments("silent in the middle", List.of(ScriptedResponse.says("Half ").ending(Ending.STALL)),
						Reason.BROKEN),
				arguments("cut in the middle", List.of(ScriptedResponse.says("Half ").ending(Ending.CUT)),
						Reason.BROKEN),
				arguments("garbled in the middle", List.of(ScriptedResponse.says("Half ").ending(Ending.GARBLED)),
						Reason.BROKEN),
				arguments("error in the middle", List.of(ScriptedResponse.says("Half ").ending(Ending.ERROR)),
						Reason.BROKEN),
				arguments("rate limited in the middle",
						List.of(ScriptedResponse.says("Half ").breakingDown("rate_limit_exceeded", "Slow down")),
						Reason.BROKEN),
				arguments("endless", List.of(ScriptedResponse.says("a", "b", "c", "d", "e", "f", "g", "h", "i")
					.pausing(Duration.ofMillis(900))), Reason.BROKEN));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("failures")
	void failuresAreToldInOneSentence(String name, List<ScriptedResponse> responses, Reason reason) {
		this.endpoint.script(responses.toArray(ScriptedResponse[]::new));
		long before = counted(reason.name());

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot what is it?").hears(reason.answer());
		}

		assertThat(this.outcomes.ended()).containsExactly(reason.name());
		assertThat(counted(reason.name())).isEqualTo(before + 1);
		assertThat(this.endpoint.requests()).hasSameSizeAs(responses);
	}

	@Test
	void whatWasSaidStaysWhereTheRestIsFiltered() {
		this.endpoint.script(ScriptedResponse.says("Half of it.").finishedBy("content_filter"),
				ScriptedResponse.says("Still here."));
		long before = counted("FILTERED");

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot what is it?").hearsNext("Half of it.");
			await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("FILTERED"));
			alice.says("@Bot are you there?").hearsNext("Still here.");
		}

		assertThat(counted("FILTERED")).isEqualTo(before + 1);
	}

	@Test
	void answersThatAreTooLongAreCut() {
		String tooLong = "It is blue. ".repeat(10_000);
		this.endpoint.script(ScriptedResponse.says(tooLong));
		long before = counted("ANSWERED");

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot what is it?").hears(tooLong.substring(0, 99).strip() + "…");
		}

		await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("ANSWERED"));
		assertThat(counted("ANSWERED")).isEqualTo(before + 1);
	}

	@Test
	void whoRecoversIsNotApologizedFor() {
		this.endpoint.script(ScriptedResponse.fails(502, "bad_gateway", "x"), ScriptedResponse.says("It is blue."));

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot what is it?").hears("It is blue.");
		}

		await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("ANSWERED"));
	}

	private long counted(String outcome) {
		return Meters.answers(this.meters, outcome);
	}

}
