package com.ethora.bot.ai.memory;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.content.Media;
import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Alternation}.
 */
class AlternationTests {

	@Test
	void letsPeopleAndAssistantTakeTurns() {
		assertThat(texts(new SystemMessage("rules"), new UserMessage("a"), new UserMessage("b"),
				new AssistantMessage("c"), new AssistantMessage("d"), new UserMessage("e")))
			.containsExactly("SYSTEM rules", "USER a\nb", "ASSISTANT c\n\nd", "USER e");
	}

	@Test
	void letsPeopleBegin() {
		assertThat(texts(new SystemMessage("rules"), new AssistantMessage("a"), new UserMessage("b")))
			.containsExactly("SYSTEM rules", "USER (What was said before is not told here.)", "ASSISTANT a", "USER b");
	}

	@Test
	void keepsPictures() {
		Media one = picture(1);
		Media other = picture(2);
		assertThat(Alternation.alternating(List.of(UserMessage.builder().text("a").media(one).build(),
				UserMessage.builder().text("b").media(other).build())))
			.singleElement()
			.isInstanceOfSatisfying(UserMessage.class,
					(message) -> assertThat(message.getMedia()).containsExactly(one, other));
	}

	@Test
	void leavesToolsAlone() {
		Message call = AssistantMessage.builder()
			.content("")
			.toolCalls(List.of(new ToolCall("1", "function", "look", "{}")))
			.build();
		List<Message> messages = List.of(new UserMessage("a"), new AssistantMessage("b"), call,
				ToolResponseMessage.builder().responses(List.of()).build(), new AssistantMessage("c"));
		assertThat(Alternation.alternating(messages)).isEqualTo(messages);
	}

	private static List<String> texts(Message... messages) {
		return Alternation.alternating(List.of(messages))
			.stream()
			.map((message) -> message.getMessageType() + " " + message.getText())
			.toList();
	}

	private static Media picture(int content) {
		return Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data(new byte[] { (byte) content }).build();
	}

}
