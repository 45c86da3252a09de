package com.ethora.bot.assistant;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import com.ethora.bot.test.sandbox.SandboxPerson;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.ai.tool.annotation.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What becomes of answers when the tools that a model wants do not work, with calls that
 * come piece by piece.
 */
@TestPropertySource(properties = { "ethora.bot.assistant.tools.max-calls=3",
		"ethora.bot.assistant.tools.time-limit=300ms", "ethora.bot.assistant.model.attempts=2",
		"ethora.bot.assistant.model.retry-delay=10ms", "ethora.bot.assistant.model.window=1000" })
@Import(ToolFailureTests.Workshop.class)
class ToolFailureTests extends AssistantStory {

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Workshop workshop;

	@BeforeEach
	void begin() {
		this.workshop.painted.set(0);
	}

	static Stream<Arguments> failures() {
		return Stream.of(
				arguments("it throws", ScriptedResponse.calls("call-1", "breaks", "{}"), "breaks", "failed",
						"did not work"),
				arguments("it takes too long", ScriptedResponse.calls("call-1", "stalls", "{}"), "stalls", "timed_out",
						"took too long"),
				arguments("arguments are no JSON", ScriptedResponse.calls("call-1", "paint", "{\"color\": \"bl"),
						"paint", "misused", "no arguments that it takes"),
				arguments("arguments are of another type",
						ScriptedResponse.calls("call-1", "paint", "{\"color\": \"red\", \"coats\": \"many\"}"), "paint",
						"misused", "no arguments that it takes"),
				arguments("arguments are missing", ScriptedResponse.calls("call-1", "paint", ""), "paint", "misused",
						"no arguments that it takes"),
				arguments("there is none of the name", ScriptedResponse.calls("call-1", "launch", "{}"), "", "unknown",
						"There is no tool of this name"));
	}

	@ParameterizedTest(name = "{0}: {3}")
	@MethodSource("failures")
	void theModelIsToldAndAnswers(String name, ScriptedResponse call, String tool, String outcome, String told) {
		this.endpoint.script(call, ScriptedResponse.says("That does not work."));
		double before = Meters.tools(this.meters, tool, outcome);

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext("That does not work.");
		}

		await().untilAsserted(() -> assertThat(this.outcomes.ended()).containsExactly("ANSWERED"));
		assertThat(Meters.tools(this.meters, tool, outcome)).isEqualTo(before + 1);
		assertThat(this.endpoint.requests()).hasSize(2)
			.last()
			.satisfies((request) -> assertThat(request.resultOf("call-1")).isPresent())
			.satisfies((request) -> assertThat(request.body()).contains(told).doesNotContain("no paint left"));
		assertThat(this.workshop.painted).hasValue(0);
	}

	@Test
	void oneThatFailsKeepsNoOtherFromRunning() {
		this.endpoint.script(
				ScriptedResponse.calls("call-1", "breaks", "{}")
					.calling("call-2", "paint", "{\"color\": \"blue\", \"coats\": 2}"),
				ScriptedResponse.says("It is blue now."));

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext("It is blue now.");
		}

		assertThat(this.workshop.painted).hasValue(2);
		assertThat(this.endpoint.requests().get(1).body()).contains("did not work", "2 coats of blue");
	}

	@Test
	void whoWantsToolsAgainAndAgainIsStopped() {
		this.endpoint.script(Stream.of("1", "2", "3", "4")
			.map((call) -> ScriptedResponse.calls("call-" + call, "paint", "{\"color\": \"blue\", \"coats\": 1}"))
			.toArray(ScriptedResponse[]::new));
		long before = Meters.answers(this.meters, "tool");

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext(Reason.TOOL.answer());
		}

		assertThat(this.outcomes.ended()).containsExactly("TOOL");
		assertThat(Meters.answers(this.meters, "tool")).isEqualTo(before + 1);
		assertThat(this.workshop.painted).hasValue(3);
	}

	@Test
	void aCallThatBreaksOffIsNoCall() {
		ScriptedResponse call = ScriptedResponse.calls("call-1", "paint", "{\"color\": \"blue\", \"coats\": 1}");
		this.endpoint.script(call.ending(Ending.CUT), call, ScriptedResponse.says("It is blue now."));

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext("It is blue now.");
		}

		assertThat(this.workshop.painted).hasValue(1);
		assertThat(this.endpoint.requests()).hasSize(3);
	}

	@Test
	void aModelThatFailsAfterItsToolsIsApologizedFor() {
		this.endpoint.script(ScriptedResponse.calls("call-1", "paint", "{\"color\": \"blue\", \"coats\": 1}"),
				ScriptedResponse.fails(429, "rate_limit_exceeded", "Slow down"));

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext(Reason.BUSY.answer());
		}

		assertThat(this.outcomes.ended()).isEqualTo(List.of("BUSY"));
		assertThat(this.workshop.painted).hasValue(1);
	}

	@Test
	void whatWasSaidBeforeStays() {
		this.endpoint.script(
				ScriptedResponse.says("Let me see.").calling("call-1", "paint", "{\"color\": \"blue\", \"coats\": 1}"),
				ScriptedResponse.fails(429, "rate_limit_exceeded", "Slow down"));
		long before = Meters.answers(this.meters, "busy");

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot paint it").hearsNext("Let me see.").hearsNext(Reason.BUSY.answer());
		}

		assertThat(Meters.answers(this.meters, "busy")).isEqualTo(before + 1);
	}

	/**
	 * Tools that work, and tools that do not.
	 */
	static class Workshop {

		private final AtomicInteger painted = new AtomicInteger();

		private final CountDownLatch never = new CountDownLatch(1);

		@Tool(description = "Paints it")
		@ToolPolicy(trust = Trust.EVERYONE)
		String paint(String color, int coats) {
			this.painted.addAndGet(coats);
			return coats + " coats of " + color;
		}

		@Tool(description = "Breaks")
		@ToolPolicy(trust = Trust.EVERYONE)
		String breaks() {
			throw new IllegalStateException("There is no paint left");
		}

		@Tool(description = "Stalls")
		@ToolPolicy(trust = Trust.EVERYONE)
		String stalls() throws InterruptedException {
			this.never.await();
			return "";
		}

	}

}
