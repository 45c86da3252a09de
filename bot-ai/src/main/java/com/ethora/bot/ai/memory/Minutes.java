package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * Takes down what becomes of one question, on whatever threads that is.
 */
final class Minutes {

	/** Where it is found by those further inside. */
	static final String KEY = "ethora.minutes";

	private final Chapter.Key key;

	private final List<Message> questions;

	private final StringBuilder answer = new StringBuilder();

	private List<Message> tools = List.of();

	private boolean closed;

	Minutes(Chapter.Key key, List<Message> questions) {
		this.key = key;
		this.questions = questions.stream().map(Minutes::words).toList();
	}

	/** Pictures are not kept. */
	private static Message words(Message message) {
		return (message instanceof UserMessage question)
				? new UserMessage(Objects.requireNonNullElse(question.getText(), "")) : message;
	}

	Chapter.Key key() {
		return this.key;
	}

	synchronized void tools(List<Message> used) {
		this.tools = List.copyOf(used);
	}

	synchronized void hear(ChatClientResponse response) {
		Optional.ofNullable(response.chatResponse())
			.map(ChatResponse::getResult)
			.map(Generation::getOutput)
			.map(AssistantMessage::getText)
			.ifPresent(this.answer::append);
	}

	/**
	 * End them. Who has heard all may go away before it is told that this was all.
	 * @return what is worth remembering, once: a question without an answer is not
	 */
	synchronized Optional<Chapter> close() {
		boolean asked = this.questions.stream().anyMatch((message) -> message.getMessageType() == MessageType.USER);
		if (this.closed || !asked || this.answer.toString().isBlank()) {
			return Optional.empty();
		}
		this.closed = true;
		List<Message> all = new ArrayList<>(this.questions);
		all.addAll(this.tools);
		all.add(new AssistantMessage(this.answer.toString()));
		return Optional.of(new Chapter(this.key, all));
	}

}
