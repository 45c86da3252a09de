package com.ethora.bot.assistant;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;

import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A bot with an assistant and a tool, whose model follows simple rules: it offers tea,
 * erases what it is told to, and finds that a message is meant for it when it has just
 * asked something.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class ScriptedApplication {

	static final String OFFER = "Shall I make some tea?";

	static final String ELSE = "Hm.";

	@Bean
	ScriptedChatModel model() {
		return ScriptedChatModel.answering(ScriptedApplication::answer);
	}

	@Bean
	Board board() {
		return new Board();
	}

	private static ScriptedAnswer answer(Prompt prompt) {
		List<Message> told = prompt.getInstructions();
		if (told.get(told.size() - 1) instanceof ToolResponseMessage response) {
			return ScriptedAnswer.text("It says: " + response.getResponses().get(0).responseData());
		}
		String asked = Objects.requireNonNullElse(prompt.getUserMessage().getText(), "");
		if (asked.contains("Say only YES")) {
			return ScriptedAnswer.text(asked.contains(OFFER) ? "YES" : "NO");
		}
		String last = asked.substring(asked.lastIndexOf("<said "));
		if (last.contains("erase")) {
			return ScriptedAnswer.call("erase", "{}");
		}
		return ScriptedAnswer.text(last.contains("thirsty") ? OFFER : ELSE);
	}

	/** A board with something on it. */
	static final class Board {

		private final List<String> erased = new CopyOnWriteArrayList<>();

		@ToolPolicy(trust = Trust.OWNER)
		@Tool(description = "Erases what is on the board.")
		String erase() {
			this.erased.add("all");
			return "clean";
		}

		/** What was erased. */
		List<String> erased() {
			return this.erased;
		}

	}

}
