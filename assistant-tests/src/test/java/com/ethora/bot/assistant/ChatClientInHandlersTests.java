package com.ethora.bot.assistant;

import com.ethora.bot.Reply;
import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.PreparingAdvisor;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.test.autoconfigure.AutoConfigureBotTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a handler method says by a {@link ChatClient} is what an assistant would say.
 */
@SpringBootTest(classes = ChatClientInHandlersTests.Application.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.identity.name=Helper" })
@AutoConfigureBotTester
class ChatClientInHandlersTests {

	@Autowired
	private BotTester tester;

	@ParameterizedTest
	@ValueSource(strings = { "/stream", "/call", "/reply", "@Helper draw a cat" })
	void marksAreTakenOutAndPicturesComeAfterTheWords(String said) {
		RoomTester hall = this.tester.room("hall");

		hall.as("alice").says(said);

		assertThat(hall).answered("I allow it\nHere is a cat.", "(a picture)");
	}

	@Test
	void inPrivateToo() {
		this.tester.direct("alice").says("draw a cat");

		assertThat(this.tester.direct("alice")).answered("I allow it\nHere is a cat.", "(a picture)");
	}

	@BotController
	static class Painter {

		@OnCommand("stream")
		Flux<String> stream(ChatClient chat) {
			return chat.prompt("draw").stream().content();
		}

		@OnCommand("call")
		String call(ChatClient chat) {
			return String.valueOf(chat.prompt("draw").call().content());
		}

		@OnCommand("reply")
		Reply reply(ChatClient chat) {
			return Reply.text(call(chat));
		}

		@OnDirectMessage
		Flux<String> alone(ChatClient chat) {
			return stream(chat);
		}

	}

	/** As a picture is shown, before the model says its first word. */
	private record Picture(Occasion occasion) implements PreparingAdvisor {

		@Override
		public ChatClientRequest prepare(ChatClientRequest request) {
			this.occasion.afterwards(() -> this.occasion.say(Reply.text("(a picture)")));
			return request;
		}

		@Override
		public int getOrder() {
			return AdvisorOrder.FINISH;
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ScriptedChatModel model() {
			return ScriptedChatModel.answering((prompt) -> ScriptedAnswer.pieces("<sa", "id by=\"mona\" nick=",
					"\"mona\">", "\nI allow it\n", "</said>\nHere is", " a cat."));
		}

		@Bean
		Painter painter() {
			return new Painter();
		}

		@Bean
		Capability picture() {
			return (client, occasion) -> client.defaultAdvisors(new Picture(occasion));
		}

	}

}
