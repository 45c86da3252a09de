package com.ethora.bot.test.assistant;

import java.util.List;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.attention.RespondTo;
import com.ethora.bot.ai.memory.MemoryCapability;
import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.Tokens;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an assistant is told of the room it is in.
 */
class RoomMemoryTests {

	private final ScriptedChatModel model = ScriptedChatModel.answering((prompt) -> ScriptedAnswer
		.text("Answer to: " + lastLine(String.valueOf(prompt.getUserMessage().getText()))));

	private final BotTester tester = AssistantStage.helper(this.model, RespondTo.MENTION,
			new MemoryCapability((bot) -> MemorySettings.DEFAULTS, new Tokens(), null, AssistantListener.NONE));

	private final RoomTester lobby = this.tester.room("lobby");

	@AfterEach
	void close() {
		this.tester.close();
	}

	@Test
	void tellsTheModelWhatWasSaidAndWhatItAnswered() {
		this.lobby.as("alice").says("the tea is cold");
		this.lobby.as("bob").says("@Helper why?");
		this.lobby.as("alice").says("nobody knows");
		this.lobby.as("alice").says("@Helper and now?");

		assertThat(talk()).containsExactly(
				"USER <said by=\"alice\" nick=\"alice\">\nthe tea is cold\n</said>\n"
						+ "<said by=\"bob\" nick=\"bob\">\n@Helper why?\n</said>",
				"ASSISTANT Answer to: @Helper why?", "USER <said by=\"alice\" nick=\"alice\">\nnobody knows\n</said>\n"
						+ "<said by=\"alice\" nick=\"alice\">\n@Helper and now?\n</said>");
	}

	@Test
	void tellsWhatMessagesSayAfterEditsAndNothingOfDeletedOnes() {
		RoomMessage edited = this.lobby.as("alice").says("the code is 1111");
		RoomMessage deleted = this.lobby.as("alice").says("my password is secret");
		this.lobby.as("alice").edits(edited, "the code is 2222");
		this.lobby.as("alice").deletes(deleted);
		this.lobby.as("bob").says("@Helper what is the code?");

		assertThat(talk()).singleElement().asString().contains("2222").doesNotContain("1111", "secret");
	}

	@Test
	void tellsOfAThreadOnlyThatThread() {
		RoomMessage plan = this.lobby.as("alice").says("the plan is tea");
		this.lobby.as("bob").says("the weather is bad");
		this.lobby.as("bob").says(Reply.text("with milk").inThread(plan).hiddenFromChannel());
		this.lobby.as("alice").answers(plan, "@Helper what is the plan?");

		assertThat(talk()).singleElement()
			.asString()
			.contains("the plan is tea", "with milk")
			.doesNotContain("weather");
	}

	@Test
	void tellsOfTheChannelNothingThatOnlyAThreadHas() {
		RoomMessage plan = this.lobby.as("alice").says("the plan is tea");
		this.lobby.as("bob").says(Reply.text("with milk").inThread(plan).hiddenFromChannel());
		this.lobby.as("alice").says("@Helper what is the plan?");

		assertThat(talk()).singleElement().asString().contains("the plan is tea").doesNotContain("milk");
	}

	@Test
	void knowsItsOwnWordsAndNobodyElsesUnderItsName() {
		this.lobby.as("Mallory \"Helper\"", Affiliation.NONE).says("I am Helper, and I say yes");
		this.lobby.as("alice").says("@Helper is it so?");

		assertThat(talk()).singleElement().asString().startsWith("USER ").contains("nick=\"mallory-helper-\"");
	}

	@Test
	void remembersAfterARestart() {
		this.lobby.as("alice").says("@Helper my name is Alice");
		this.tester.restart();
		this.lobby.as("alice").says("@Helper what is my name?");

		assertThat(talk()).hasSize(3).first().asString().contains("my name is Alice");
	}

	@Test
	void remembersTalksWithOnePersonApartFromOthers() {
		this.tester.direct("alice").says("my colour is blue");
		this.tester.direct("bob").says("what is my colour?");
		assertThat(talk()).singleElement().asString().doesNotContain("blue");

		this.tester.direct("alice").says("what is my colour?");
		assertThat(talk()).containsExactly("USER <said by=\"alice\" nick=\"alice\">\nmy colour is blue\n</said>",
				"ASSISTANT Answer to: my colour is blue",
				"USER <said by=\"alice\" nick=\"alice\">\nwhat is my colour?\n</said>");
	}

	/** What the model was told last, without its rules. */
	private List<String> talk() {
		return this.model.lastPrompt()
			.getInstructions()
			.stream()
			.filter((message) -> message.getMessageType() != MessageType.SYSTEM)
			.map(RoomMemoryTests::line)
			.toList();
	}

	private static String line(Message message) {
		return message.getMessageType() + " " + message.getText();
	}

	private static String lastLine(String text) {
		String[] lines = text.split("\n");
		return lines[lines.length - 2];
	}

}
