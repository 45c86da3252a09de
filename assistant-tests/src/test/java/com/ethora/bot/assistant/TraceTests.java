package com.ethora.bot.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.test.endpoint.ScriptedRequest;
import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One trace from a message to the model, the tool, the model again and the answer; what
 * it has cost; and all that as the endpoint of the model sees it.
 */
@TestPropertySource(properties = { "ethora.bot.assistant.observation.rooms=1",
		"ethora.bot.assistant.model.retry-delay=10ms", "management.tracing.sampling.probability=1" })
@Import({ Observed.Keeping.class, TraceTests.Clock.class, TraceTests.Desk.class })
@EmbeddedEthora(rooms = { "lobby", "attic" })
class TraceTests extends AssistantStory {

	private static final String QUESTION = "@Bot what time is it?";

	private static final String TURN = "bot turn";

	private static final String CLIENT = "spring_ai chat_client";

	private static final String MODEL = "chat scripted";

	private static final String HTTP = "POST";

	private static final String TOOL = "execute_tool clock";

	@Autowired
	private Observed observed;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Clock clock;

	@BeforeEach
	void begin() {
		this.observed.reset();
	}

	@Test
	void allThatAnAnswerTakesIsOneTrace() {
		ask(QUESTION, "lobby", ScriptedResponse.calls("call-1", "clock", "{}"), ScriptedResponse.says("It is four."));

		List<SpanData> spans = spans();
		assertThat(spans).extracting(SpanData::getTraceId).containsOnly(this.clock.traceId);
		assertThat(spans).extracting(SpanData::getName).contains(TURN, CLIENT, TOOL);
		assertThat(ancestors(spans, MODEL)).hasSize(2).allSatisfy((names) -> assertThat(names).endsWith(CLIENT, TURN));
		assertThat(ancestors(spans, TOOL)).singleElement()
			.satisfies((names) -> assertThat(names).endsWith(CLIENT, TURN));
	}

	@Test
	void whatIsAskedAgainBelongsToTheSameTrace() {
		ask(QUESTION, "lobby", ScriptedResponse.fails(503, "overloaded", "x"), ScriptedResponse.says("It is four."));

		assertThat(ancestors(spans(), MODEL)).hasSize(2)
			.allSatisfy((names) -> assertThat(names).endsWith(CLIENT, TURN));
	}

	@Test
	void theEndpointIsToldWhichTraceItIsWhereAnswersComeWhole() {
		ask("/whole", "lobby", ScriptedResponse.fails(503, "overloaded", "x"), ScriptedResponse.says("It is four."));

		List<SpanData> spans = this.observed.spans();
		assertThat(spans).extracting(SpanData::getTraceId).containsOnly(spans.get(0).getTraceId());
		assertThat(ancestors(spans, HTTP)).hasSize(2)
			.allSatisfy((names) -> assertThat(names).startsWith(HTTP, MODEL).endsWith(CLIENT, TURN));
		assertThat(this.endpoint.requests()).extracting(ScriptedRequest::traceparent)
			.doesNotHaveDuplicates()
			.allSatisfy((parent) -> assertThat(parent).startsWith("00-" + spans.get(0).getTraceId() + "-"));
	}

	@Test
	void tokensAreCountedByRoomsUpToANumberOfThem() {
		double before = Meters.tokens(this.meters, "lobby", "input");
		ask(QUESTION, "lobby", ScriptedResponse.calls("call-1", "clock", "{}").tokens(100, 20),
				ScriptedResponse.says("It is four.").tokens(150, 7));
		double output = Meters.tokens(this.meters, "lobby", "output");
		assertThat(Meters.tokens(this.meters, "lobby", "input")).isEqualTo(before + 250);

		ask(QUESTION, "attic", ScriptedResponse.says("It is four.").tokens(30, 3));
		assertThat(Meters.tokens(this.meters, "lobby", "output")).isEqualTo(output);
		assertThat(Meters.tokens(this.meters, "other", "input")).isEqualTo(30);
		assertThat(Meters.tokens(this.meters, "other", "output")).isEqualTo(3);
		assertThat(this.meters.find("ethora.bot.assistant.tokens").counters())
			.extracting((counter) -> counter.getId().getTag("room"))
			.containsOnly("lobby", "other");
		assertThat(this.endpoint.requests()).allMatch(ScriptedRequest::usageWanted);
	}

	/**
	 * Those that end up in the trace of who asks: OpenAI's client hands a request for a
	 * stream to a thread that knows nothing of it.
	 */
	private List<SpanData> spans() {
		return this.observed.spans().stream().filter((span) -> !span.getName().equals(HTTP)).toList();
	}

	private void ask(String question, String room, ScriptedResponse... responses) {
		this.endpoint.reset();
		this.observed.reset();
		this.endpoint.script(responses);
		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", room)) {
			alice.says(question).hears("It is four.");
		}
		await().until(() -> this.observed.spans().stream().anyMatch((span) -> span.getName().equals(TURN)));
	}

	/** What each span of the name belongs to, the nearest first. */
	private static List<List<String>> ancestors(List<SpanData> spans, String name) {
		Map<String, SpanData> byId = new HashMap<>();
		spans.forEach((span) -> byId.put(span.getSpanId(), span));
		return spans.stream().filter((span) -> span.getName().equals(name)).map((span) -> names(span, byId)).toList();
	}

	private static List<String> names(SpanData span, Map<String, SpanData> byId) {
		List<String> names = new ArrayList<>();
		for (SpanData each = span; each != null; each = byId.get(each.getParentSpanId())) {
			names.add(each.getName());
		}
		return names;
	}

	/**
	 * Asks the model by itself.
	 */
	@BotController
	static class Desk {

		@OnCommand("whole")
		String whole(ChatClient chat) {
			return String.valueOf(chat.prompt("What time is it?").call().content());
		}

	}

	/**
	 * Knows in which trace it is.
	 */
	static class Clock {

		private final Tracer tracer;

		private volatile String traceId = "";

		Clock(Tracer tracer) {
			this.tracer = tracer;
		}

		@Tool(description = "What time it is")
		@ToolPolicy(trust = Trust.EVERYONE)
		String clock() {
			Span span = this.tracer.currentSpan();
			this.traceId = (span != null) ? span.context().traceId() : "";
			return "four";
		}

	}

}
