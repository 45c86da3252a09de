package com.ethora.bot.test.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.ethora.bot.json.JsonWriter;

/**
 * Writes OpenAI's chat completions: the whole ones, and the chunks of streams.
 */
final class Completion {

	private static final String MODEL = "scripted";

	/** No JSON. */
	static final String HALF = "{\"id\":";

	/** The error of a model that broke down. */
	static final String BROKEN = error("server_error", "Broken");

	private Completion() {
	}

	static String whole(ScriptedResponse answer) {
		Map<String, Object> message = answer.calls().isEmpty()
				? Map.of("role", "assistant", "content", String.join("", answer.pieces()))
				: Map.of("role", "assistant", "content", String.join("", answer.pieces()), "tool_calls", calls(answer));
		Map<String, Object> choice = Map.of("index", 0, "message", message, "finish_reason", answer.finish());
		return JsonWriter.write(Map.of("id", "chatcmpl-1", "object", "chat.completion", "created", 1, "model", MODEL,
				"choices", choices(answer, choice), "usage", usage(answer)));
	}

	/** The chunks up to the last word, without an end. */
	static List<String> chunks(ScriptedResponse answer) {
		List<String> chunks = new ArrayList<>();
		for (String piece : answer.pieces()) {
			chunks.add(chunk(List.of(choice(Map.of("role", "assistant", "content", piece)))));
		}
		for (int i = 0; i < answer.calls().size(); i++) {
			chunks.addAll(pieces(i, answer.calls().get(i)));
		}
		return chunks;
	}

	/** Which tool it is comes first, and then what it is called with, in two pieces. */
	private static List<String> pieces(int index, ScriptedResponse.ToolCall call) {
		int half = call.arguments().length() / 2;
		return List.of(
				piece(Map.of("index", index, "id", call.id(), "type", "function", "function",
						Map.of("name", call.tool(), "arguments", ""))),
				piece(Map.of("index", index, "function", Map.of("arguments", call.arguments().substring(0, half)))),
				piece(Map.of("index", index, "function", Map.of("arguments", call.arguments().substring(half)))));
	}

	static String end(ScriptedResponse answer) {
		return chunk(choices(answer, Map.of("index", 0, "delta", Map.of(), "finish_reason", answer.finish())));
	}

	static String usageChunk(ScriptedResponse answer) {
		return JsonWriter.write(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1, "model",
				MODEL, "choices", List.of(), "usage", usage(answer)));
	}

	static String error(String code, String message) {
		return JsonWriter
			.write(Map.of("error", Map.of("message", message, "type", code, "code", code, "param", "messages")));
	}

	private static String piece(Map<String, ?> call) {
		return chunk(List.of(choice(Map.of("role", "assistant", "tool_calls", List.of(call)))));
	}

	private static String chunk(List<?> choices) {
		return JsonWriter.write(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1, "model",
				MODEL, "choices", choices));
	}

	private static Map<String, Object> choice(Map<String, ?> delta) {
		return Map.of("index", 0, "delta", delta);
	}

	private static List<?> choices(ScriptedResponse answer, Map<String, ?> choice) {
		return (answer.ending() == ScriptedResponse.Ending.NO_CHOICE) ? List.of() : List.of(choice);
	}

	private static List<?> calls(ScriptedResponse answer) {
		List<Map<String, Object>> calls = new ArrayList<>();
		for (ScriptedResponse.ToolCall call : answer.calls()) {
			calls.add(Map.of("index", calls.size(), "id", call.id(), "type", "function", "function",
					Map.of("name", call.tool(), "arguments", call.arguments())));
		}
		return calls;
	}

	private static Map<String, Integer> usage(ScriptedResponse answer) {
		return Map.of("prompt_tokens", answer.promptTokens(), "completion_tokens", answer.completionTokens(),
				"total_tokens", answer.promptTokens() + answer.completionTokens());
	}

}
