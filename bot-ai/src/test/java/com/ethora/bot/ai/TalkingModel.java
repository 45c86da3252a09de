package com.ethora.bot.ai;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.ethora.bot.turn.Turn;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * A model that says what a test wants, in pieces or at once, and clients that ask it.
 */
public final class TalkingModel implements ChatModel {

	/** What it was asked. */
	public final List<Prompt> prompts = new CopyOnWriteArrayList<>();

	private final Function<Prompt, Flux<ChatResponse>> answer;

	private final boolean streams;

	private TalkingModel(Function<Prompt, Flux<ChatResponse>> answer, boolean streams) {
		this.answer = answer;
		this.streams = streams;
	}

	/** Says some pieces. */
	public static TalkingModel says(String... pieces) {
		return answering((prompt) -> Flux.just(pieces).map(TalkingModel::piece));
	}

	/** Answers anything. */
	public static TalkingModel answering(Function<Prompt, Flux<ChatResponse>> answer) {
		return new TalkingModel(answer, true);
	}

	/** The same that answers only at once. */
	public TalkingModel atOnce() {
		return new TalkingModel(this.answer, false);
	}

	/** A piece of an answer. */
	public static ChatResponse piece(String text) {
		return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
	}

	/** A client with some capabilities. */
	public ChatClient client(Turn turn, Capability... capabilities) {
		return new AssistantClients((bot) -> ChatClient.builder(this), (bot) -> "You know colours.",
				() -> List.of(capabilities))
			.client(Occasion.of(turn));
	}

	@Override
	public ChatResponse call(Prompt prompt) {
		this.prompts.add(prompt);
		List<ChatResponse> pieces = this.answer.apply(prompt).collectList().blockOptional().orElse(List.of());
		String text = String.join("",
				pieces.stream()
					.flatMap((piece) -> piece.getResults().stream())
					.map((result) -> result.getOutput().getText())
					.toList());
		return ChatResponse.builder().from(pieces.get(pieces.size() - 1)).generations(piece(text).getResults()).build();
	}

	@Override
	public Flux<ChatResponse> stream(Prompt prompt) {
		if (!this.streams) {
			throw new UnsupportedOperationException("streaming is not supported");
		}
		this.prompts.add(prompt);
		return this.answer.apply(prompt);
	}

}
