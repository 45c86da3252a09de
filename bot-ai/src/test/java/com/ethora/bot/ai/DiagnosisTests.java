package com.ethora.bot.ai;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.ethora.bot.ai.AssistantException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.execution.ToolExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link Diagnosis}.
 */
class DiagnosisTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			429: Rate limit reached for requests                          | BUSY
			429 - {"error":{"code":"rate_limit_exceeded"}}                | BUSY
			429: You exceeded your current quota                          | UNAVAILABLE
			529 - overloaded_error                                        | BUSY
			500: The server had an error                                  | UNAVAILABLE
			502 Bad Gateway from POST http://localhost/v1                 | UNAVAILABLE
			504 - upstream                                                | TIMEOUT
			HTTP 503 Service Unavailable                                  | UNAVAILABLE
			408: Request timeout                                          | TIMEOUT
			401: Incorrect API key provided                               | UNAVAILABLE
			404: The model does not exist                                 | UNAVAILABLE
			400: This model's maximum context length is 8192 tokens       | TOO_LONG
			400 - prompt is too long: 210000 tokens > 200000 maximum      | TOO_LONG
			413 Request Entity Too Large                                  | TOO_LONG
			400 - {"code":"content_filter"}                               | FILTERED
			400: Your request was rejected by our safety system           | FILTERED
			422: Unknown parameter                                        | FAILED
			4000 reasons to fail                                          | FAILED
			Something about 429                                           | FAILED
			""")
	void whatClientsSayFirstIsTheStatus(String message, Reason reason) {
		assertThat(Diagnosis.of(new IllegalStateException(message)).reason()).isEqualTo(reason);
		assertThat(Diagnosis.of(new CompletionException(new IllegalArgumentException(message))).reason())
			.isEqualTo(reason);
	}

	static Stream<Arguments> exceptions() {
		ToolDefinition tool = ToolDefinition.builder().name("t").description("t").inputSchema("{}").build();
		return Stream.of(arguments(new ConnectException("Connection refused"), Reason.UNAVAILABLE),
				arguments(new RuntimeException("Request failed", new IOException("unexpected end")),
						Reason.UNAVAILABLE),
				arguments(new SocketTimeoutException("timeout"), Reason.TIMEOUT),
				arguments(new IllegalStateException("x", new TimeoutException("x")), Reason.TIMEOUT),
				arguments(new ToolExecutionException(tool, new IllegalStateException("x")), Reason.TOOL),
				arguments(new ToolExecutionException(tool, new ConnectException("x")), Reason.TOOL),
				arguments(new NullPointerException(), Reason.FAILED));
	}

	@ParameterizedTest
	@MethodSource("exceptions")
	void whatHasNoStatusIsKnownByItsType(Exception thrown, Reason reason) {
		assertThat(Diagnosis.of(thrown).reason()).isEqualTo(reason);
	}

	@Test
	@Timeout(5)
	void causesThatGoRoundInACircleComeToAnEnd() {
		IllegalStateException one = new IllegalStateException("x");
		IllegalArgumentException other = new IllegalArgumentException("503 - y", one);
		one.initCause(other);

		assertThat(Diagnosis.of(one).reason()).isEqualTo(Reason.UNAVAILABLE);
	}

	@Test
	void whatIsKnownAlreadyIsNotJudgedAgain() {
		AssistantException known = new AssistantException(Reason.BUDGET, "x", new TimeoutException());

		assertThat(Diagnosis.of(new IllegalStateException("500", known))).isSameAs(known);
	}

	@Test
	void nothingOfWhatWasSaidIsInTheMessage() {
		assertThat(Diagnosis.of(new IllegalStateException("400: secret", new IOException("more secret"))))
			.hasMessage("IllegalStateException 400, IOException");
		assertThat(Diagnosis.of(new CompletionException(new IllegalStateException("503: secret"))))
			.hasMessage("CompletionException, IllegalStateException 503");
	}

}
