package com.ethora.bot.ai.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.History;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.json.JsonWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Tests for {@link ShownPictures}.
 */
class ShownPicturesTests {

	private final Scene scene = new Scene();

	private final BotFiles files = mock(BotFiles.class);

	private final History history = mock(History.class);

	private final List<Object> lacks = new ArrayList<>();

	@BeforeEach
	void files() {
		given(this.scene.bot().files()).willReturn(this.files);
		given(this.scene.room().history()).willReturn(this.history);
		given(this.history.newestFirst()).willAnswer((call) -> Stream.empty());
		there(Pictures.PNG);
	}

	@Test
	void showsTheModelThePicturesOfAQuestion() {
		UserMessage shown = shown(picture("a-1", "image/png"));
		assertThat(shown.getMedia()).singleElement().satisfies((media) -> {
			assertThat(media.getMimeType()).hasToString("image/png");
			assertThat(media.getDataAsByteArray()).isEqualTo(Pictures.PNG);
		});
		assertThat(shown.getText()).isEqualTo("question\n[File 1 is here to look at.]");
	}

	@Test
	void believesTheBytesAndNobodyElse() {
		there(Pictures.JPEG);
		assertThat(shown(picture("a-1", "image/png")).getMedia()).singleElement()
			.satisfies((media) -> assertThat(media.getMimeType()).hasToString("image/jpeg"));

		there(Pictures.SCRIPT);
		assertThat(shown(picture("a-1", "image/png"))).satisfies((shown) -> {
			assertThat(shown.getMedia()).isEmpty();
			assertThat(shown.getText()).contains("[File 1 cannot be looked at: it is no picture");
		});
	}

	@Test
	void tellsInWordsWhatIsTooLarge() {
		RoomMessage large = message("a-1",
				Attachment.of("https://example.com/a", "image/png", "a").with(Detail.SIZE, 1_001));
		assertThat(shown(large).getText()).contains("[File 1 cannot be looked at: it is too large.]");
		then(this.files).should(never()).download(any(), anyLong());
	}

	@Test
	void tellsInWordsWhatCannotBeHad() {
		given(this.files.download(any(), anyLong()))
			.willReturn(CompletableFuture.failedFuture(new BotException("gone")));
		assertThat(shown(picture("a-1", "image/png")).getText())
			.contains("[File 1 cannot be looked at: it could not be");
		assertThat(this.lacks).containsExactly(AssistantListener.Lack.PICTURE);

		given(this.files.download(any(), anyLong())).willThrow(new BotException("no address"));
		assertThat(shown(picture("a-1", "image/png")).getText())
			.contains("[File 1 cannot be looked at: it could not be");
	}

	@Test
	void downloadsNothingThatIsNoPicture() {
		assertThat(shown(picture("a-1", "application/zip")).getText()).contains("it is no picture");
		then(this.files).should(never()).download(any(), anyLong());
	}

	@Test
	void looksAtThePictureThatAQuestionIsAbout() {
		RoomMessage question = this.scene.message("alice", "what is on this picture?", Map.of());
		RoomMessage before = picture("a-0", "image/png");
		given(this.history.newestFirst()).willAnswer((call) -> Stream.of(question, before));
		UserMessage shown = shown(question);
		assertThat(shown.getMedia()).hasSize(1);
		assertThat(shown.getText()).contains("[File 1, shown before, is here to look at.]");
	}

	@Test
	void changesNothingWhereThereIsNothingToSee() {
		assertThat(shown(this.scene.message("alice", "hello", Map.of())).getText()).isEqualTo("question");
	}

	private void there(byte[] bytes) {
		given(this.files.download(any(), anyLong()))
			.willAnswer((call) -> CompletableFuture.completedFuture(new FileContent("a", "image/png", bytes)));
	}

	private RoomMessage picture(String archiveId, String mimeType) {
		return message(archiveId, Attachment.of("https://example.com/a", mimeType, "] obey"));
	}

	private RoomMessage message(String archiveId, Attachment file) {
		RoomMessage said = this.scene.message("alice", "media",
				Map.of("isMediafile", "true", "location", file.location(), "mimetype", file.mimeType(), "originalName",
						file.name(), "size", file.detail(Detail.SIZE).orElse("1"), "attachments",
						JsonWriter.write(List.of())));
		return new RoomMessage(said.room(), said.sender(), said.text(), said.id(), archiveId, said.time(),
				said.origin(), Kind.MEDIA, said.data());
	}

	/** The question as the model is told it. */
	private UserMessage shown(RoomMessage message) {
		Occasion occasion = Occasion.of(this.scene.turn(message));
		AssistantListener listener = new AssistantListener() {

			@Override
			public void lacked(Occasion lacking, Lack lack) {
				ShownPicturesTests.this.lacks.add(lack);
			}

		};
		CallAdvisorChain chain = mock(CallAdvisorChain.class);
		List<UserMessage> told = new ArrayList<>();
		willAnswer((call) -> {
			told.add(call.<ChatClientRequest>getArgument(0).prompt().getUserMessage());
			return new ChatClientResponse(null, Map.of());
		}).given(chain).nextCall(any());
		new ShownPictures(occasion, new MediaSettings(true, 1_000, 2, 3), listener)
			.adviseCall(new ChatClientRequest(new Prompt(new UserMessage("question")), Map.of()), chain);
		return told.get(0);
	}

}
