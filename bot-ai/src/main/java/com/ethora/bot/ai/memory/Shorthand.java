package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.util.JsonHelper;

/**
 * Writes chapters as messages that every repository keeps: not all of them keep what has
 * to do with tools, or anything but texts. So the words of people and models are stored
 * as they are, and all else as texts of the system, which nobody but the application
 * writes.
 */
final class Shorthand {

	private static final String MARK = "ethora:";

	private static final JsonHelper JSON = new JsonHelper();

	private Shorthand() {
	}

	static List<Message> write(List<Chapter> chapters) {
		List<Message> stored = new ArrayList<>();
		for (Chapter chapter : chapters) {
			if (chapter.key() != null) {
				stored.add(system(new Note(chapter.key(), null, null, null)));
			}
			chapter.messages().forEach((message) -> stored.add(write(message)));
		}
		return stored;
	}

	private static Message write(Message message) {
		if (message instanceof ToolResponseMessage response) {
			return system(new Note(null, null, null, response.getResponses()));
		}
		if (message instanceof AssistantMessage words && words.hasToolCalls()) {
			return system(new Note(null, words.getText(), words.getToolCalls(), null));
		}
		return message;
	}

	private static Message system(Note note) {
		return new SystemMessage(MARK + JSON.toJson(note));
	}

	static List<Chapter> read(List<Message> stored) {
		return Chapter.of(stored.stream().map(Shorthand::read).flatMap(Optional::stream).toList());
	}

	private static Optional<Message> read(Message message) {
		if (message instanceof SystemMessage) {
			String text = Objects.requireNonNullElse(message.getText(), "");
			return text.startsWith(MARK)
					? Optional.ofNullable(JSON.fromJson(text.substring(MARK.length()), Note.class)).map(Note::message)
					: Optional.empty();
		}
		boolean known = message instanceof UserMessage || message instanceof AssistantMessage
				|| message instanceof ToolResponseMessage;
		return known ? Optional.of(message) : Optional.empty();
	}

	/**
	 * What is stored as a text of the system.
	 *
	 * @param chapter the chapter that begins
	 * @param text what a model said before it called tools
	 * @param calls the tools that it called
	 * @param responses what they answered
	 */
	record Note(Chapter.@Nullable Key chapter, @Nullable String text, @Nullable List<ToolCall> calls,
			@Nullable List<ToolResponse> responses) {

		Message message() {
			if (this.chapter != null) {
				return new ChapterMark(this.chapter, "");
			}
			return (this.responses != null)
					? ToolResponseMessage.builder().responses(this.responses).metadata(Map.of()).build()
					: AssistantMessage.builder()
						.content(this.text)
						.toolCalls(Objects.requireNonNullElse(this.calls, List.of()))
						.build();
		}

	}

}
