package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.PreparingAdvisor;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Gives a talk of many the form that every model understands: people and assistant take
 * turns, and people begin. Some models refuse anything else. Stands close to the model,
 * so that everybody else sees the question alone.
 */
final class Alternation implements PreparingAdvisor {

	private static final Message BEGINNING = new UserMessage("(What was said before is not told here.)");

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		return Prompts.telling(request, alternating(request.prompt().getInstructions()));
	}

	static List<Message> alternating(List<Message> messages) {
		List<Message> told = new ArrayList<>();
		boolean begun = false;
		for (Message message : messages) {
			if (!begun && message.getMessageType() == MessageType.ASSISTANT) {
				told.add(BEGINNING);
			}
			begun = begun || !(message instanceof SystemMessage);
			Message last = told.isEmpty() ? null : told.get(told.size() - 1);
			if (last instanceof UserMessage one && message instanceof UserMessage other) {
				told.set(told.size() - 1, joined(one, other));
			}
			else if (last instanceof AssistantMessage one && message instanceof AssistantMessage other
					&& !one.hasToolCalls() && !other.hasToolCalls()) {
				told.set(told.size() - 1, joined(one, other));
			}
			else {
				told.add(message);
			}
		}
		return told;
	}

	private static Message joined(UserMessage one, UserMessage other) {
		return other.mutate()
			.text(text(one) + "\n" + text(other))
			.media(Stream.concat(one.getMedia().stream(), other.getMedia().stream()).toList())
			.build();
	}

	private static Message joined(AssistantMessage one, AssistantMessage other) {
		return other.mutate()
			.content(text(one) + "\n\n" + text(other))
			.media(Stream.concat(one.getMedia().stream(), other.getMedia().stream()).toList())
			.build();
	}

	private static String text(Message message) {
		return Objects.requireNonNullElse(message.getText(), "");
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.FORM;
	}

}
