package com.ethora.bot.ai.media;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Attachment;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.Reply;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Tests for {@link DrawnPictures}.
 */
class DrawnPicturesTests {

	private final Scene scene = new Scene();

	private final BotFiles files = mock(BotFiles.class);

	private final List<FileContent> uploaded = new ArrayList<>();

	private final List<Object> lacks = new ArrayList<>();

	@BeforeEach
	void files() {
		given(this.scene.bot().files()).willReturn(this.files);
		given(this.files.upload(any(), any())).willAnswer((call) -> {
			this.uploaded.add(call.getArgument(1));
			return CompletableFuture.completedFuture(Attachment.of("https://example.com/x", "image/png", "x"));
		});
	}

	@Test
	void uploadsAndShowsWhatTheModelDraws() {
		assertThat(said(drawing(Pictures.JPEG))).containsExactly("Look:");

		assertThat(this.scene.replies()).singleElement()
			.extracting(Reply::attachments)
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(1);
		assertThat(this.uploaded).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo("picture.jpg");
			assertThat(file.mimeType()).isEqualTo("image/jpeg");
			assertThat(file.bytes()).isEqualTo(Pictures.JPEG);
		});
	}

	@Test
	void understandsTheFormsThatModelsHave() {
		String encoded = Base64.getEncoder().encodeToString(Pictures.PNG);
		said(Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data("data:image/png;base64," + encoded).build());
		said(Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data(encoded).build());
		given(this.files.download(any(), anyLong()))
			.willReturn(CompletableFuture.completedFuture(new FileContent("x", "image/png", Pictures.PNG)));
		said(Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data(URI.create("https://example.com/p")).build());

		assertThat(this.uploaded).hasSize(3).allSatisfy((file) -> assertThat(file.bytes()).isEqualTo(Pictures.PNG));
	}

	@Test
	void keepsTheWordsWhenAPictureCannotBeUploaded() {
		given(this.files.upload(any(), any())).willReturn(CompletableFuture.failedFuture(new BotException("full")));
		assertThat(said(drawing(Pictures.PNG))).containsExactly("Look:");

		assertThat(this.scene.replies()).isEmpty();
		assertThat(this.lacks).containsExactly(AssistantListener.Lack.DRAWING);
	}

	@Test
	void showsNothingThatIsTooLargeOrNoPicture() {
		said(drawing(Pictures.png(2_000)));
		said(drawing(Pictures.SCRIPT));
		said(Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data("%%%").build());

		then(this.files).should(never()).upload(any(), any());
		assertThat(this.lacks).hasSize(3);
	}

	private static Media drawing(byte[] bytes) {
		return Media.builder().mimeType(MimeTypeUtils.IMAGE_PNG).data(bytes).build();
	}

	/** What people read when the model says something and shows a picture. */
	private List<String> said(Media picture) {
		Occasion occasion = Occasion.of(this.scene.says("alice", "draw"));
		AssistantListener listener = new AssistantListener() {

			@Override
			public void lacked(Occasion lacking, Lack lack) {
				DrawnPicturesTests.this.lacks.add(lack);
			}

		};
		StreamAdvisorChain chain = mock(StreamAdvisorChain.class);
		given(chain.nextStream(any())).willReturn(Flux.just(piece(new AssistantMessage("Look:")),
				piece(AssistantMessage.builder().media(List.of(picture)).build())));
		return new DrawnPictures(occasion, new Easel(1_000), listener)
			.adviseStream(new ChatClientRequest(new Prompt(new UserMessage("draw")), Map.of()), chain)
			.toStream()
			.map(DrawnPicturesTests::text)
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private static String text(ChatClientResponse response) {
		return Optional.ofNullable(response.chatResponse())
			.map(ChatResponse::getResult)
			.map((generation) -> generation.getOutput().getText())
			.orElse("");
	}

	private static ChatClientResponse piece(AssistantMessage message) {
		return new ChatClientResponse(new ChatResponse(List.of(new Generation(message))), Map.of());
	}

}
