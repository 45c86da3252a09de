package com.ethora.bot.test.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.ethora.bot.test.endpoint.ScriptedResponse.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link ScriptedEndpoint}.
 */
class ScriptedEndpointTests {

	private static final String WHOLE = "{\"model\":\"m\",\"messages\":[]}";

	private static final String STREAM = "{\"stream\": true, \"stream_options\": {\"include_usage\": true}}";

	private final ScriptedEndpoint endpoint = ScriptedEndpoint.start();

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterEach
	void close() {
		this.endpoint.close();
	}

	@Test
	void saysAllAtOnceToWhoWantsNoStream() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hel", "lo").tokens(7, 2));

		HttpResponse<String> response = ask(WHOLE);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"content\":\"Hello\"")
			.contains("\"total_tokens\":9")
			.contains("\"finish_reason\":\"stop\"");
		assertThat(this.endpoint.requests()).containsExactly(new ScriptedRequest(WHOLE, "Bearer key", ""));
	}

	@Test
	void saysPieceByPieceInAStream() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hel", "lo"));

		assertThat(ask(STREAM).body().lines().filter((line) -> !line.isEmpty())).satisfiesExactly(
				(first) -> assertThat(first).startsWith("data: {").contains("\"content\":\"Hel\""),
				(second) -> assertThat(second).contains("\"content\":\"lo\""),
				(end) -> assertThat(end).contains("\"finish_reason\":\"stop\""),
				(usage) -> assertThat(usage).contains("\"usage\":").contains("\"choices\":[]"),
				(done) -> assertThat(done).isEqualTo("data: [DONE]"));
	}

	@Test
	void keepsUsageToItselfWhereAStreamDoesNotWantIt() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hello"));

		assertThat(ask("{\"stream\":true}").body()).doesNotContain("usage").contains("[DONE]");
	}

	@Test
	void callsTools() throws Exception {
		this.endpoint.script(ScriptedResponse.calls("call-1", "weather", "{\"city\":\"Oslo\"}"),
				ScriptedResponse.calls("call-2", "weather", "{}"));

		assertThat(ask(WHOLE).body()).contains("\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"")
			.contains("\"finish_reason\":\"tool_calls\"");
		assertThat(ask(STREAM).body()).contains("\"id\":\"call-2\"");
	}

	@Test
	void callsToolsPieceByPieceInAStream() throws Exception {
		this.endpoint
			.script(ScriptedResponse.calls("call-1", "weather", "{\"city\":\"Oslo\"}").calling("call-2", "time", "{}"));

		assertThat(ask(STREAM).body().lines().filter((line) -> line.contains("tool_calls\":"))).satisfiesExactly(
				(head) -> assertThat(head).contains("\"index\":0", "call-1", "weather", "\"arguments\":\"\""),
				(half) -> assertThat(half).contains("{\\\"city").doesNotContain("call-1"),
				(rest) -> assertThat(rest).contains("Oslo").doesNotContain("call-1"),
				(other) -> assertThat(other).contains("\"index\":1", "call-2", "time"),
				(half) -> assertThat(half).contains("\"arguments\":\"{\""),
				(rest) -> assertThat(rest).contains("\"arguments\":\"}\""));
	}

	@Test
	void breaksDownInTheMiddle() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hel").breakingDown("rate_limit_exceeded", "Slow down"),
				ScriptedResponse.says("Hel").withBody(200, "no JSON").ending(Ending.GARBLED));

		assertThat(ask(STREAM).body()).contains("Hel", "\"code\":\"rate_limit_exceeded\"").doesNotContain("[DONE]");
		assertThat(ask(STREAM).body()).contains("Hel").endsWith("data: no JSON\n\n");
	}

	@Test
	void knowsWhichTraceARequestBelongsTo() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hello"));

		this.client.send(HttpRequest.newBuilder(request(WHOLE, Duration.ofSeconds(10)), (name, value) -> true)
			.header("traceparent", "00-1-2-01")
			.build(), BodyHandlers.ofString());

		assertThat(this.endpoint.requests()).extracting(ScriptedRequest::traceparent).containsExactly("00-1-2-01");
	}

	@Test
	void answersInTheOrderOfTheScript() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hel", "lo").tokens(7, 2),
				ScriptedResponse.fails(429, "rate_limit_exceeded", "Slow down").withHeader("Retry-After", "2"),
				ScriptedResponse.says("Hel").ending(Ending.CUT));

		assertThat(ask(WHOLE).body()).contains("Hello");
		HttpResponse<String> refusal = ask(STREAM);
		assertThat(refusal.statusCode()).isEqualTo(429);
		assertThat(refusal.headers().firstValue("Retry-After")).hasValue("2");
		assertThat(refusal.body()).contains("\"code\":\"rate_limit_exceeded\"").contains("Slow down");
		assertThatIOException().isThrownBy(() -> ask(WHOLE));
	}

	@Test
	void answersWithoutAChoice() throws Exception {
		this.endpoint.script(ScriptedResponse.noChoice(), ScriptedResponse.noChoice());

		assertThat(ask(WHOLE).body()).contains("\"choices\":[]");
		assertThat(ask(STREAM).body()).doesNotContain("finish_reason").contains("[DONE]");
	}

	@Test
	void cutsTheConnectionAfterItsPieces() {
		this.endpoint.script(ScriptedResponse.says("Hel").ending(Ending.CUT),
				ScriptedResponse.says("Hel").ending(Ending.CUT));

		assertThatIOException().isThrownBy(() -> ask(STREAM));
		assertThatIOException().isThrownBy(() -> ask(WHOLE));
	}

	@Test
	void stallsUntilItIsClosed() {
		this.endpoint.script(ScriptedResponse.says("Hel").ending(Ending.STALL));

		assertThatIOException().isThrownBy(() -> this.client.send(request(STREAM, Duration.ofMillis(200)), (info) -> {
			this.endpoint.close();
			return BodyHandlers.ofString().apply(info);
		}));
	}

	@Test
	void sendsWhatIsNoJson() throws Exception {
		this.endpoint.script(ScriptedResponse.says("Hel").ending(Ending.GARBLED),
				ScriptedResponse.says().withBody(200, "<html>"));

		assertThat(ask(STREAM).body()).endsWith("data: {\"id\":\n\n");
		assertThat(ask(STREAM).body()).isEqualTo("<html>");
	}

	@Test
	void answersByWhatWasAskedWhenNothingIsScripted() throws Exception {
		assertThat(ask(WHOLE).statusCode()).isEqualTo(400);

		this.endpoint.otherwise((request) -> ScriptedResponse.says(request.contains("Oslo") ? "Norway" : "Where?"));

		assertThat(ask("{\"content\":\"Oslo\"}").body()).contains("Norway");
		assertThat(ask(WHOLE).body()).contains("Where?");
	}

	@Test
	void knowsWhichToolCallARequestBringsTheResultOf() {
		ScriptedRequest request = new ScriptedRequest("{\"tool_call_id\" : \"call-1\"}", "", "");

		assertThat(request.resultOf("call-1")).isPresent();
		assertThat(request.resultOf("call-2")).isEmpty();
	}

	private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
		return this.client.send(request(body, Duration.ofSeconds(10)), BodyHandlers.ofString());
	}

	private HttpRequest request(String body, Duration timeout) {
		return HttpRequest.newBuilder(URI.create(this.endpoint.url() + "/chat/completions"))
			.timeout(timeout)
			.header("Authorization", "Bearer key")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

}
