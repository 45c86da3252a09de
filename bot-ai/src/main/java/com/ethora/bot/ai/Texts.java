package com.ethora.bot.ai;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * The text of an answer, and the same answer with another text.
 */
public final class Texts {

	private Texts() {
	}

	/**
	 * Return what an answer says.
	 * @param piece the answer, or a piece of it
	 * @return its text
	 */
	public static String of(ChatClientResponse piece) {
		ChatResponse response = piece.chatResponse();
		return (response == null) ? ""
				: response.getResults()
					.stream()
					.map((result) -> Objects.requireNonNullElse(result.getOutput().getText(), ""))
					.collect(Collectors.joining());
	}

	/**
	 * Return an answer that says something else. Everything else that it tells is kept.
	 * @param piece the answer, or a piece of it
	 * @param text what it is to say
	 * @return the changed answer
	 */
	public static ChatClientResponse replaced(ChatClientResponse piece, String text) {
		ChatResponse response = piece.chatResponse();
		if (response == null || response.getResult() == null || text.equals(of(piece))) {
			return piece;
		}
		Generation result = response.getResult();
		AssistantMessage said = result.getOutput();
		AssistantMessage message = AssistantMessage.builder()
			.content(text)
			.properties(said.getMetadata())
			.toolCalls(said.getToolCalls())
			.media(said.getMedia())
			.build();
		return piece.mutate()
			.chatResponse(ChatResponse.builder()
				.from(response)
				.generations(List.of(new Generation(message, result.getMetadata())))
				.build())
			.build();
	}

	/**
	 * Return an answer that comes in pieces and says something else.
	 * @param pieces the pieces
	 * @param request what is answered
	 * @param add told the text of each piece, returns what is said instead
	 * @param end returns what is said when nothing more comes
	 * @return the changed pieces
	 */
	public static Flux<ChatClientResponse> replaced(Flux<ChatClientResponse> pieces, ChatClientRequest request,
			UnaryOperator<String> add, Supplier<String> end) {
		return pieces.map((piece) -> replaced(piece, add.apply(of(piece)))).concatWith(Flux.defer(() -> {
			String rest = end.get();
			return rest.isEmpty() ? Flux.empty() : Flux.just(saying(rest, request.context()));
		}));
	}

	private static ChatClientResponse saying(String text, Map<String, @Nullable Object> context) {
		ChatResponse response = ChatResponse.builder()
			.generations(List.of(new Generation(new AssistantMessage(text))))
			.build();
		return ChatClientResponse.builder().chatResponse(response).context(context).build();
	}

}
