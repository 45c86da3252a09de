package com.ethora.bot.test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ScriptedChatModel}.
 */
class ScriptedChatModelTests {

	@Test
	void saysWhatTheScriptSays() {
		ScriptedChatModel model = ScriptedChatModel.saying("One.", "Two.");
		assertThat(model.call("first")).isEqualTo("One.");
		assertThat(model.call("second")).isEqualTo("Two.");
		assertThat(model.prompts()).extracting(Prompt::getContents).containsExactly("first", "second");
	}

	@Test
	void isAskedNoOftenerThanTheScriptSays() {
		ScriptedChatModel model = ScriptedChatModel.saying("One.");
		model.call("first");
		assertThatIllegalStateException().isThrownBy(() -> model.call("second")).withMessageContaining("1 answers");
	}

	@Test
	void streamsWordByWord() {
		ScriptedChatModel model = ScriptedChatModel.saying("One two\nthree");
		assertThat(model.stream("count").collectList().block()).containsExactly("One ", "two\n", "three", "");
		assertThat(model.lastPrompt().getContents()).isEqualTo("count");
	}

	@Test
	void breaksOffWhereTheScriptDoes() {
		ScriptedChatModel model = ScriptedChatModel
			.answering((prompt) -> ScriptedAnswer.pieces("half ").thenFails(new IllegalArgumentException("broken")));
		assertThat(model.stream("say").onErrorReturn("!").collectList().block()).containsExactly("half ", "!");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> model.call("say"));
	}

	@Test
	void stallsWhereTheScriptDoes() {
		ScriptedChatModel model = ScriptedChatModel
			.playing(ScriptedAnswer.text("half").thenStalls().after(Duration.ofMillis(1)));
		assertThat(model.stream("say").timeout(Duration.ofMillis(500)).onErrorReturn("!").collectList().block())
			.containsExactly("half", "!");
	}

	@Test
	void costsWhatTheScriptSays() {
		ScriptedChatModel model = ScriptedChatModel.playing(ScriptedAnswer.text("Dear.").usage(7, 3));
		ChatResponse response = model.call(new Prompt(new UserMessage("say")));
		assertThat(response.getMetadata().getUsage().getTotalTokens()).isEqualTo(10);
		assertThat(response.hasFinishReasons(Set.of("STOP"))).isTrue();
	}

	@Test
	void doesOneAfterTheOther() {
		ScriptedChatModel model = ScriptedChatModel.playing(ScriptedAnswer.call("weather", "{\"city\": \"Berlin\"}"),
				ScriptedAnswer.text("It rains.").usage(40, 3),
				ScriptedAnswer.text("Half an ans").thenFails(new IllegalStateException("gone")));
		assertThat(model.call(new Prompt("weather?")).hasToolCalls()).isTrue();
		assertThat(model.call("and?")).isEqualTo("It rains.");
		assertThatIllegalStateException().isThrownBy(() -> model.call("and then?")).withMessage("gone");
	}

	@Test
	void usesToolsWholeAndInPieces() {
		ScriptedAnswer call = ScriptedAnswer.call("weather", "{\"city\": \"Berlin\"}");
		ScriptedChatModel model = ScriptedChatModel.playing(call, ScriptedAnswer.text("It rains."), call,
				ScriptedAnswer.text("It still rains."));
		ChatClient client = ChatClient.builder(model).defaultTools(new Weather()).build();
		assertThat(client.prompt("weather?").call().content()).isEqualTo("It rains.");
		assertThat(String.join("", client.prompt("and now?").stream().content().toIterable()))
			.isEqualTo("It still rains.");
		assertThat(model.prompts()).hasSize(4);
		assertThat(model.lastPrompt().getInstructions().toString()).contains("rain in Berlin");
	}

	@Test
	void showsPictures() {
		Media picture = Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data(new byte[] { 1 }).build();
		ScriptedChatModel model = ScriptedChatModel.answering((prompt) -> ScriptedAnswer.text("Look:").media(picture));
		ChatClient client = ChatClient.create(model);
		assertThat(media(client.prompt("draw").call().chatResponse())).containsExactly(picture);
		List<ChatResponse> pieces = client.prompt("draw").stream().chatResponse().collectList().block();
		assertThat(pieces).extracting(ScriptedChatModelTests::media).containsExactly(List.of(), List.of(picture));
	}

	private static List<Media> media(@Nullable ChatResponse response) {
		return Optional.ofNullable(response)
			.map(ChatResponse::getResult)
			.map((generation) -> generation.getOutput().getMedia())
			.orElseThrow();
	}

	static final class Weather {

		@Tool
		String weather(String city) {
			return "rain in " + city;
		}

	}

}
