package com.ethora.bot.test.endpoint;

import java.util.Optional;

/**
 * What a client has asked of an endpoint.
 *
 * @param body the JSON of it
 * @param authorization what it said of who asks, empty when nothing
 * @param traceparent what it said of the trace that it belongs to, empty when nothing
 */
public record ScriptedRequest(String body, String authorization, String traceparent) {

	/**
	 * Return whether the answer is wanted piece by piece.
	 * @return whether it is
	 */
	public boolean streamed() {
		return member("stream", "true");
	}

	/**
	 * Return whether a stream is to tell at its end how many tokens it took.
	 * @return whether it is
	 */
	public boolean usageWanted() {
		return !streamed() || member("include_usage", "true");
	}

	/**
	 * Return whether something is said anywhere in it.
	 * @param text the text, without characters that JSON escapes
	 * @return whether it is
	 */
	public boolean contains(String text) {
		return this.body.contains(text);
	}

	/**
	 * Return the result of a tool call that it brings.
	 * @param id which call
	 * @return the whole request, none when it brings no such result
	 */
	public Optional<ScriptedRequest> resultOf(String id) {
		return member("tool_call_id", "\"" + id + "\"") ? Optional.of(this) : Optional.empty();
	}

	private boolean member(String name, String value) {
		return this.body.replaceAll("\\s+", "").contains("\"" + name + "\":" + value);
	}

}
