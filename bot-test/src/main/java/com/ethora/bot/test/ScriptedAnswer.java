package com.ethora.bot.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.content.Media;

/**
 * One answer of a {@link ScriptedChatModel}. Immutable: methods return a changed copy.
 */
public final class ScriptedAnswer {

	private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

	private static final Usage FREE = new DefaultUsage(0, 0);

	private final List<String> pieces;

	private final AssistantMessage rest;

	private final String finishReason;

	private final Usage usage;

	private final Duration delay;

	private final @Nullable Flux<ChatResponse> accident;

	private ScriptedAnswer(List<String> pieces, AssistantMessage rest, String finishReason, Usage usage, Duration delay,
			@Nullable Flux<ChatResponse> accident) {
		this.pieces = List.copyOf(pieces);
		this.rest = rest;
		this.finishReason = finishReason;
		this.usage = usage;
		this.delay = delay;
		this.accident = accident;
	}

	/**
	 * Say something, word by word where it is streamed.
	 * @param text what
	 * @return the answer
	 */
	public static ScriptedAnswer text(String text) {
		return pieces(WORD_ENDS.split(text));
	}

	/**
	 * Say something in these pieces where it is streamed.
	 * @param pieces what
	 * @return the answer
	 */
	public static ScriptedAnswer pieces(String... pieces) {
		List<String> said = Stream.of(pieces).filter((piece) -> !piece.isEmpty()).toList();
		return new ScriptedAnswer(said, new AssistantMessage(""), "STOP", FREE, Duration.ZERO, null);
	}

	/**
	 * Say nothing.
	 * @return the answer
	 */
	public static ScriptedAnswer nothing() {
		return pieces();
	}

	/**
	 * Want a tool to be called, and be asked again with what it says.
	 * @param tool the name of the tool
	 * @param arguments the arguments in JSON
	 * @return the answer
	 */
	public static ScriptedAnswer call(String tool, String arguments) {
		return nothing().andCall(tool, arguments);
	}

	/**
	 * Fail before anything is said.
	 * @param failure how
	 * @return the answer
	 */
	public static ScriptedAnswer failure(RuntimeException failure) {
		return nothing().thenFails(failure);
	}

	/**
	 * Want one more tool to be called.
	 * @param tool the name of the tool
	 * @param arguments the arguments in JSON
	 * @return the changed answer
	 */
	public ScriptedAnswer andCall(String tool, String arguments) {
		List<ToolCall> known = this.rest.getToolCalls();
		ToolCall call = new ToolCall("call-" + (known.size() + 1), "function", tool, arguments);
		List<ToolCall> calls = Stream.concat(known.stream(), Stream.of(call)).toList();
		return with(AssistantMessage.builder().content("").toolCalls(calls).media(this.rest.getMedia()).build(),
				"TOOL_CALLS");
	}

	/**
	 * Show pictures, or whatever else is no text.
	 * @param media what
	 * @return the changed answer
	 */
	public ScriptedAnswer media(Media... media) {
		return with(AssistantMessage.builder()
			.content("")
			.toolCalls(this.rest.getToolCalls())
			.media(List.of(media))
			.build(), this.finishReason);
	}

	/**
	 * End for another reason.
	 * @param finishReason the reason, as a model tells it
	 * @return the changed answer
	 */
	public ScriptedAnswer finishReason(String finishReason) {
		return with(this.rest, finishReason);
	}

	private ScriptedAnswer with(AssistantMessage rest, String finishReason) {
		return new ScriptedAnswer(this.pieces, rest, finishReason, this.usage, this.delay, this.accident);
	}

	/**
	 * Cost something.
	 * @param promptTokens what it has read
	 * @param completionTokens what it has said
	 * @return the changed answer
	 */
	public ScriptedAnswer usage(int promptTokens, int completionTokens) {
		return new ScriptedAnswer(this.pieces, this.rest, this.finishReason,
				new DefaultUsage(promptTokens, completionTokens), this.delay, this.accident);
	}

	/**
	 * Take a while before anything is said.
	 * @param delay how long, by a real clock
	 * @return the changed answer
	 */
	public ScriptedAnswer after(Duration delay) {
		return new ScriptedAnswer(this.pieces, this.rest, this.finishReason, this.usage, delay, this.accident);
	}

	/**
	 * Fail instead of coming to an end.
	 * @param failure how
	 * @return the changed answer
	 */
	public ScriptedAnswer thenFails(RuntimeException failure) {
		return then(Flux.error(failure));
	}

	/**
	 * Never come to an end.
	 * @return the changed answer
	 */
	public ScriptedAnswer thenStalls() {
		return then(Flux.never());
	}

	private ScriptedAnswer then(Flux<ChatResponse> accident) {
		return new ScriptedAnswer(this.pieces, this.rest, this.finishReason, this.usage, this.delay, accident);
	}

	Flux<ChatResponse> streamed() {
		Flux<ChatResponse> said = Flux.fromIterable(this.pieces).map(ScriptedAnswer::piece);
		Flux<ChatResponse> ending = (this.accident != null) ? this.accident : Flux.just(end(this.rest));
		Flux<ChatResponse> all = said.concatWith(ending);
		return this.delay.isZero() ? all : all.delaySubscription(this.delay);
	}

	/** Waits where a model that is asked so would. */
	ChatResponse whole() {
		if (!this.delay.isZero() || this.accident != null) {
			Mono<Void> accident = (this.accident != null) ? this.accident.then() : Mono.empty();
			Mono.delay(this.delay).then(accident).block();
		}
		return end(AssistantMessage.builder()
			.content(String.join("", this.pieces))
			.toolCalls(this.rest.getToolCalls())
			.media(this.rest.getMedia())
			.build());
	}

	private static ChatResponse piece(String text) {
		return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
	}

	private ChatResponse end(AssistantMessage message) {
		ChatGenerationMetadata ending = ChatGenerationMetadata.builder()
			.finishReason(this.finishReason)
			.metadata(Map.of())
			.build();
		return new ChatResponse(List.of(new Generation(message, ending)),
				ChatResponseMetadata.builder().model("scripted").usage(this.usage).build());
	}

}
