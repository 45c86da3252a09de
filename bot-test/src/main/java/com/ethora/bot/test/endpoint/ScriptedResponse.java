package com.ethora.bot.test.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers to one request, in the words of OpenAI's chat completions. A
 * client that wants a stream gets one event for each piece, others get all at once.
 *
 * @param status the status of HTTP
 * @param headers what else is told before it
 * @param body what is said instead of an answer, none for an answer
 * @param pieces what the model says, piece by piece
 * @param calls the tools it wants to be called
 * @param finish why it ends, in the protocol's words
 * @param promptTokens how many tokens were read
 * @param completionTokens how many tokens were written
 * @param pause how long it takes before each piece
 * @param ending what becomes of the connection after the pieces
 */
public record ScriptedResponse(int status, Map<String, String> headers, @Nullable String body, List<String> pieces,
		List<ToolCall> calls, String finish, int promptTokens, int completionTokens, Duration pause, Ending ending) {

	private static final int OK = 200;

	public ScriptedResponse {
		headers = Map.copyOf(headers);
		pieces = List.copyOf(pieces);
		calls = List.copyOf(calls);
	}

	/**
	 * The model says something.
	 * @param pieces what, piece by piece
	 * @return the answer
	 */
	public static ScriptedResponse says(String... pieces) {
		return new ScriptedResponse(OK, Map.of(), null, List.of(pieces), List.of(), "stop", 10, 5, Duration.ZERO,
				Ending.DONE);
	}

	/**
	 * The model wants a tool to be called.
	 * @param id the name of this call
	 * @param tool the name of the tool
	 * @param arguments what it is called with, as JSON
	 * @return the answer
	 */
	public static ScriptedResponse calls(String id, String tool, String arguments) {
		ToolCall call = new ToolCall(id, tool, arguments);
		return new ScriptedResponse(OK, Map.of(), null, List.of(), List.of(call), "tool_calls", 10, 5, Duration.ZERO,
				Ending.DONE);
	}

	/**
	 * Return the same that wants one more tool to be called.
	 * @param id the name of this call
	 * @param tool the name of the tool
	 * @param arguments what it is called with, as JSON
	 * @return the changed answer
	 */
	public ScriptedResponse calling(String id, String tool, String arguments) {
		List<ToolCall> more = new ArrayList<>(this.calls);
		more.add(new ToolCall(id, tool, arguments));
		return new ScriptedResponse(this.status, this.headers, this.body, this.pieces, more, "tool_calls",
				this.promptTokens, this.completionTokens, this.pause, this.ending);
	}

	/**
	 * The endpoint refuses.
	 * @param status the status of HTTP
	 * @param code why, as the protocol calls it
	 * @param message why, in words
	 * @return the answer
	 */
	public static ScriptedResponse fails(int status, String code, String message) {
		return says().withBody(status, Completion.error(code, message));
	}

	/**
	 * The endpoint answers without a choice.
	 * @return the answer
	 */
	public static ScriptedResponse noChoice() {
		return says().ending(Ending.NO_CHOICE);
	}

	/**
	 * Return the same that answers by something else.
	 * @param status the status of HTTP
	 * @param body what is sent, whether it is JSON or not; after the pieces where it is
	 * garbled or ends with an error
	 * @return the changed answer
	 */
	public ScriptedResponse withBody(int status, String body) {
		return new ScriptedResponse(status, this.headers, body, this.pieces, this.calls, this.finish, this.promptTokens,
				this.completionTokens, this.pause, this.ending);
	}

	/**
	 * Return the same with a header more.
	 * @param name the name
	 * @param value the value
	 * @return the changed answer
	 */
	public ScriptedResponse withHeader(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(name, value);
		return new ScriptedResponse(this.status, more, this.body, this.pieces, this.calls, this.finish,
				this.promptTokens, this.completionTokens, this.pause, this.ending);
	}

	/**
	 * Return the same that ends for another reason.
	 * @param reason why, as in {@code length} or {@code content_filter}
	 * @return the changed answer
	 */
	public ScriptedResponse finishedBy(String reason) {
		return new ScriptedResponse(this.status, this.headers, this.body, this.pieces, this.calls, reason,
				this.promptTokens, this.completionTokens, this.pause, this.ending);
	}

	/**
	 * Return the same that took so many tokens.
	 * @param prompt how many were read
	 * @param completion how many were written
	 * @return the changed answer
	 */
	public ScriptedResponse tokens(int prompt, int completion) {
		return new ScriptedResponse(this.status, this.headers, this.body, this.pieces, this.calls, this.finish, prompt,
				completion, this.pause, this.ending);
	}

	/**
	 * Return the same that takes its time.
	 * @param each how long it takes before each piece, and before anything else that is
	 * sent
	 * @return the changed answer
	 */
	public ScriptedResponse pausing(Duration each) {
		return new ScriptedResponse(this.status, this.headers, this.body, this.pieces, this.calls, this.finish,
				this.promptTokens, this.completionTokens, each, this.ending);
	}

	/**
	 * Return the same that ends otherwise.
	 * @param ending how
	 * @return the changed answer
	 */
	public ScriptedResponse ending(Ending ending) {
		return new ScriptedResponse(this.status, this.headers, this.body, this.pieces, this.calls, this.finish,
				this.promptTokens, this.completionTokens, this.pause, ending);
	}

	/**
	 * Return the same that breaks down after its pieces.
	 * @param code why, as the protocol calls it
	 * @param message why, in words
	 * @return the changed answer
	 */
	public ScriptedResponse breakingDown(String code, String message) {
		return withBody(this.status, Completion.error(code, message)).ending(Ending.ERROR);
	}

	/** Whether there is something else than an answer from its beginning. */
	boolean replaced() {
		return this.body != null && this.ending != Ending.GARBLED && this.ending != Ending.ERROR;
	}

	/**
	 * A tool that the model wants to be called.
	 *
	 * @param id the name of this call
	 * @param tool the name of the tool
	 * @param arguments what it is called with, as JSON
	 */
	public record ToolCall(String id, String tool, String arguments) {
	}

	/**
	 * What becomes of an answer after its pieces.
	 */
	public enum Ending {

		/** It ends as it should. */
		DONE,

		/** It has no choice, only what it took. */
		NO_CHOICE,

		/** Nothing more comes, until the endpoint is closed. */
		STALL,

		/** The connection is cut. */
		CUT,

		/** Something comes that is no JSON: the body, if there is one. */
		GARBLED,

		/**
		 * The error of a model that broke down comes in the middle of the stream: the
		 * body, if there is one.
		 */
		ERROR

	}

}
