package com.ethora.bot.contract.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.ai.AssistantAutoConfiguration;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What assistants remember in a repository, whatever that is.
 */
abstract class RepositoryContract {

	/** An application with the repository, and nothing else. */
	abstract ApplicationContextRunner application();

	@Test
	void remembersFromOneApplicationToTheNextWithTools() {
		ScriptedChatModel first = ScriptedChatModel.playing(ScriptedAnswer.call("weather", "{\"city\":\"Rome\"}"),
				ScriptedAnswer.text("It rains, naïvely: 雨 🌧."));
		run(first, (context) -> ask(context, "weather", "a-1", "Wetter in Rom?"));

		ScriptedChatModel second = ScriptedChatModel.saying("Welcome.");
		run(second, (context) -> ask(context, "weather", "a-2", "Danke"));
		List<Message> told = second.lastPrompt()
			.getInstructions()
			.stream()
			.filter((message) -> message.getMessageType() != MessageType.SYSTEM)
			.toList();
		assertThat(told).extracting(Message::getMessageType)
			.containsExactly(MessageType.USER, MessageType.ASSISTANT, MessageType.TOOL, MessageType.ASSISTANT,
					MessageType.USER);
		assertThat(told.get(2)).isInstanceOfSatisfying(ToolResponseMessage.class,
				(response) -> assertThat(response.getResponses().toString()).contains("rain in Rome"));
		assertThat(told.get(3).getText()).isEqualTo("It rains, naïvely: 雨 🌧.");
	}

	@Test
	void remembersAQuestionOnceThatIsHandledTwice() {
		ScriptedChatModel model = ScriptedChatModel.saying("First.", "Again.", "Next.");
		run(model, (context) -> ask(context, "twice", "a-1", "one?"));
		run(model, (context) -> {
			ask(context, "twice", "a-1", "one?");
			assertThat(model.lastPrompt().getUserMessages()).hasSize(1);
			ask(context, "twice", "a-2", "two?");
		});

		assertThat(model.lastPrompt().getInstructions()).extracting(Message::getText).element(2).isEqualTo("Again.");
		assertThat(model.lastPrompt().getUserMessages()).hasSize(2);
	}

	@Test
	void losesNothingWhenManyAskAtOnceInOneRoom() {
		int askers = 8;
		int questions = 10;
		ScriptedChatModel model = ScriptedChatModel
			.answering((prompt) -> ScriptedAnswer.text("Answer to " + prompt.getUserMessage().getText()));
		run(model, (context) -> {
			ExecutorService pool = Executors.newFixedThreadPool(askers);
			List<Future<?>> asked = IntStream.range(0, askers)
				.<Future<?>>mapToObj((asker) -> pool.submit(() -> IntStream.range(0, questions)
					.forEach((i) -> ask(context, "crowd", asker + "-" + i, "question " + asker + "." + i))))
				.toList();
			asked.forEach(RepositoryContract::await);
			pool.shutdown();

			ChatMemoryRepository repository = context.getBean(ChatMemoryRepository.class);
			List<String> kept = repository.findConversationIds()
				.stream()
				.map(repository::findByConversationId)
				.filter((talk) -> talk.toString().contains("question 0.0"))
				.flatMap(List::stream)
				.filter((message) -> message.getMessageType() != MessageType.SYSTEM)
				.map((message) -> String.valueOf(message.getText()))
				.toList();
			assertThat(kept).hasSize(2 * askers * questions).doesNotHaveDuplicates();
			assertThat(IntStream.range(0, askers * questions))
				.allSatisfy((i) -> assertThat(kept.get(2 * i + 1)).isEqualTo("Answer to " + kept.get(2 * i)));
		});
	}

	private void run(ScriptedChatModel model, Consumer<ApplicationContext> application) {
		application()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class,
					AssistantAutoConfiguration.class))
			.withBean(ChatModel.class, () -> model)
			.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
					"ethora.bot.jid=helper@xmpp.example.com", "ethora.bot.rooms=lobby",
					"ethora.bot.assistant.memory.store=repository", "ethora.bot.assistant.tools.default-trust=everyone",
					"ethora.bot.assistant.memory.messages=1000", "ethora.bot.assistant.memory.tokens=1000000")
			.run((context) -> application.accept(context));
	}

	private static void ask(ApplicationContext context, String room, String archiveId, String text) {
		ChatClient client = context.getBean(AssistantClients.class).client(Occasion.of(turn(room, archiveId, text)));
		String answer = client.prompt().user(text).tools(new Weather()).call().content();
		assertThat(answer).isNotBlank();
	}

	private static Turn turn(String name, String archiveId, String text) {
		Bot bot = mock(Bot.class);
		Room room = mock(Room.class);
		Jid jid = new Jid(name, "conference.xmpp.example.com", null);
		given(bot.name()).willReturn("bot");
		given(bot.jid()).willReturn(Jid.parse("helper@xmpp.example.com"));
		given(bot.profile()).willReturn(BotProfile.of("Helper"));
		given(bot.room(jid.toString())).willReturn(room);
		given(room.name()).willReturn(name);
		RoomMessage message = new RoomMessage(jid, Sender.of("alice"), text, archiveId, archiveId, Instant.EPOCH,
				Origin.LIVE, Kind.TEXT, Map.of());
		return new Turn(message, bot, mock(ReplySink.class));
	}

	private static void await(Future<?> asked) {
		try {
			asked.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static final class Weather {

		@Tool
		String weather(String city) {
			return "rain in " + city;
		}

	}

}
