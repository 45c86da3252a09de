package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * What a question and its answer were: who asked, which tools were used, what was said.
 * Remembered and forgotten as a whole, so that no tool answers what nobody remembers.
 *
 * @param key what the question is known by, if anything
 * @param messages the messages
 */
record Chapter(@Nullable Key key, List<Message> messages) {

	Chapter {
		messages = List.copyOf(messages);
	}

	/** Cut what was remembered by others, who do not say where a question begins. */
	static List<Chapter> of(List<Message> messages) {
		List<Chapter> chapters = new ArrayList<>();
		Key key = null;
		List<Message> open = new ArrayList<>();
		for (Message message : messages) {
			if (message instanceof ChapterMark || (message instanceof UserMessage && answered(open))) {
				close(key, open, chapters);
				key = (message instanceof ChapterMark mark) ? mark.key() : null;
				open.clear();
			}
			if (!(message instanceof ChapterMark)) {
				open.add(message);
			}
		}
		close(key, open, chapters);
		return chapters;
	}

	private static boolean answered(List<Message> open) {
		return open.stream().anyMatch((message) -> !(message instanceof UserMessage));
	}

	private static void close(@Nullable Key key, List<Message> open, List<Chapter> chapters) {
		if (!open.isEmpty() && open.get(0) instanceof UserMessage) {
			chapters.add(new Chapter(key, open));
		}
	}

	boolean isOf(Key other) {
		return other.equals(this.key);
	}

	/** Whether it was written by the same message, then or later. */
	boolean repeats(Key other) {
		return this.key != null && this.key.message().equals(other.message()) && this.key.index() >= other.index();
	}

	int tokens(ToIntFunction<String> tokens) {
		return this.messages.stream().mapToInt((message) -> tokens.applyAsInt(text(message))).sum();
	}

	private static String text(Message message) {
		if (message instanceof ToolResponseMessage response) {
			return response.getResponses().toString();
		}
		String calls = (message instanceof AssistantMessage words && words.hasToolCalls())
				? words.getToolCalls().toString() : "";
		return Objects.requireNonNullElse(message.getText(), "") + calls;
	}

	Chapter withoutTools() {
		return new Chapter(this.key, this.messages.stream().filter((message) -> !isOfTools(message)).toList());
	}

	static boolean isOfTools(Message message) {
		return message instanceof ToolResponseMessage
				|| (message instanceof AssistantMessage words && words.hasToolCalls());
	}

	/**
	 * What a question is known by: the same when its message is handled once more.
	 *
	 * @param message the message
	 * @param index how many questions were asked because of the message before
	 */
	record Key(String message, int index) {
	}

}
