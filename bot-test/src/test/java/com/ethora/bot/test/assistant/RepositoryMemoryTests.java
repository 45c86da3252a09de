package com.ethora.bot.test.assistant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.attention.RespondTo;
import com.ethora.bot.ai.memory.MemoryCapability;
import com.ethora.bot.ai.memory.MemorySettings;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import com.ethora.bot.ai.memory.Tokens;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.tool.annotation.Tool;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an assistant remembers in a repository.
 */
class RepositoryMemoryTests {

	private static final MemorySettings SETTINGS = new MemorySettings(Store.REPOSITORY, 20, 2_000, null);

	private final ChatMemoryRepository repository = new InMemoryChatMemoryRepository();

	private final List<AssistantListener.Lack> lacks = new CopyOnWriteArrayList<>();

	@Test
	void remembersWhatWasSaidToItAndWhichToolsItUsed() {
		ScriptedChatModel model = ScriptedChatModel.playing(ScriptedAnswer.call("weather", "{\"city\":\"Rome\"}"),
				ScriptedAnswer.text("It rains."), ScriptedAnswer.text("You are welcome."));
		try (BotTester tester = helper(model, this.repository)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").says("to nobody");
			lobby.as("alice").says("@Helper weather?");
			lobby.as("alice").says("@Helper thanks");
		}

		List<Message> told = talk(model);
		assertThat(told).extracting(Message::getMessageType)
			.containsExactly(MessageType.USER, MessageType.ASSISTANT, MessageType.TOOL, MessageType.ASSISTANT,
					MessageType.USER);
		assertThat(told.get(1)).isInstanceOfSatisfying(AssistantMessage.class,
				(call) -> assertThat(call.getToolCalls()).hasSize(1));
		assertThat(told.get(2)).isInstanceOfSatisfying(ToolResponseMessage.class,
				(response) -> assertThat(response.getResponses()).singleElement()
					.satisfies((one) -> assertThat(one.responseData()).contains("rain in Rome")));
		assertThat(told.toString()).doesNotContain("to nobody");
	}

	@Test
	void remembersNoQuestionThatHasNoAnswer() {
		ScriptedChatModel model = ScriptedChatModel.playing(ScriptedAnswer.failure(new IllegalStateException("bad")),
				ScriptedAnswer.text("Better."));
		try (BotTester tester = helper(model, this.repository)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").says("@Helper poison");
			lobby.as("alice").says("@Helper tea?");
		}

		assertThat(talk(model)).hasSize(1);
		assertThat(talk(model).toString()).doesNotContain("poison");
	}

	@Test
	void remembersWhatWasSaidUntilAnAnswerBroke() {
		ScriptedChatModel model = ScriptedChatModel.playing(
				ScriptedAnswer.text("Tea is a ").thenFails(new IllegalStateException("gone")),
				ScriptedAnswer.text("plant."));
		try (BotTester tester = helper(model, this.repository)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").says("@Helper tea?");
			lobby.as("alice").says("@Helper go on");
		}

		assertThat(talk(model)).extracting(Message::getText).element(1).isEqualTo("Tea is a ");
	}

	@Test
	void answersWithoutARepositoryThatFails() {
		ChatMemoryRepository broken = new ChatMemoryRepository() {

			@Override
			public List<String> findConversationIds() {
				throw new IllegalStateException("no table");
			}

			@Override
			public List<Message> findByConversationId(String conversationId) {
				throw new IllegalStateException("no table");
			}

			@Override
			public void saveAll(String conversationId, List<Message> messages) {
				throw new IllegalStateException("no table");
			}

			@Override
			public void deleteByConversationId(String conversationId) {
				throw new IllegalStateException("no table");
			}

		};
		try (BotTester tester = helper(ScriptedChatModel.saying("Yes."), broken)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").says("@Helper tea?");
			assertThat(lobby).answered("Yes.");
		}

		assertThat(this.lacks).containsExactly(AssistantListener.Lack.PAST, AssistantListener.Lack.MEMORY);
	}

	private BotTester helper(ScriptedChatModel model, ChatMemoryRepository repository) {
		AssistantListener listener = new AssistantListener() {

			@Override
			public void lacked(Occasion occasion, Lack lack) {
				RepositoryMemoryTests.this.lacks.add(lack);
			}

		};
		return AssistantStage.helper(model, RespondTo.MENTION,
				new MemoryCapability((bot) -> SETTINGS, new Tokens(), repository, listener),
				(client, occasion) -> client.defaultTools(new Weather()));
	}

	private static List<Message> talk(ScriptedChatModel model) {
		return model.lastPrompt()
			.getInstructions()
			.stream()
			.filter((message) -> message.getMessageType() != MessageType.SYSTEM)
			.toList();
	}

	static final class Weather {

		@Tool
		String weather(String city) {
			return "rain in " + city;
		}

	}

}
