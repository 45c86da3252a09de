package com.ethora.bot.ai.guard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * The text of an answer, and the same answer with another text.
 */
final class Texts {

	private Texts() {
	}

	static String of(ChatClientResponse piece) {
		ChatResponse response = piece.chatResponse();
		return (response == null) ? ""
				: response.getResults()
					.stream()
					.map((result) -> Objects.requireNonNullElse(result.getOutput().getText(), ""))
					.collect(Collectors.joining());
	}

	/** Everything else that a piece tells is kept. */
	static ChatClientResponse replaced(ChatClientResponse piece, String text) {
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

	static ChatClientResponse saying(String text, Map<String, @Nullable Object> context) {
		ChatResponse response = ChatResponse.builder()
			.generations(List.of(new Generation(new AssistantMessage(text))))
			.build();
		return ChatClientResponse.builder().chatResponse(response).context(context).build();
	}

}
