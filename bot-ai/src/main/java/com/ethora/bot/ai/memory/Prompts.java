package com.ethora.bot.ai.memory;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;

/**
 * What a model is told: first what holds always, then what was said before, then what is
 * said now.
 */
final class Prompts {

	private Prompts() {
	}

	static ChatClientRequest recalling(ChatClientRequest request, List<Message> before) {
		List<Message> told = request.prompt().getInstructions();
		Stream<Message> rules = told.stream().filter(SystemMessage.class::isInstance);
		return telling(request, Stream.of(rules, before.stream(), now(told).stream()).flatMap((all) -> all).toList());
	}

	/** What is neither a rule nor was said before. */
	static List<Message> now(List<Message> told) {
		return told.stream().filter((message) -> !(message instanceof SystemMessage)).toList();
	}

	static ChatClientRequest telling(ChatClientRequest request, List<Message> messages) {
		return request.mutate().prompt(request.prompt().mutate().messages(messages).build()).build();
	}

}
