package com.ethora.bot.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static com.ethora.bot.sandbox.ChatPageRoom.data;
import static com.ethora.bot.sandbox.ChatPageRoom.message;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files from the chat page.
 */
class FileBrowserTests {

	private static final byte[] PICTURE = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	@RegisterExtension
	final ChatPageRoom room = new ChatPageRoom(chromium);

	@TempDir
	private Path folder;

	@Test
	void aPictureIsUploadedAndShown() throws Exception {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		page.attach(Files.write(this.folder.resolve("a chart.png"), PICTURE));

		Element heard = message(bot, "body", Ns.CLIENT);
		assertThat(heard.attribute("id").orElseThrow()).startsWith("send-media-message:");
		assertThat(heard.textOf("body", Ns.CLIENT)).isEqualTo("media");
		assertThat(data(heard, "isMediafile")).isEqualTo("true");
		assertThat(data(heard, "mimetype")).isEqualTo("image/png");
		assertThat(data(heard, "originalName")).isEqualTo("a chart.png");
		assertThat(data(heard, "fileName")).isEqualTo("a_chart.png");
		assertThat(data(heard, "size")).isEqualTo(Integer.toString(PICTURE.length));
		assertThat(data(heard, "isVisible")).isEqualTo("true");
		assertThat(data(heard, "attachmentId")).isNotEmpty();
		assertThat(data(heard, "locationPreview")).isEqualTo(data(heard, "location"));
		assertThat(download(data(heard, "location"))).isEqualTo(PICTURE);
		ChatPage.eventually(() -> assertThat(page.shows("#message-list .own .picture img")).isTrue());
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void whatIsDroppedIsALinkWhoseNameIsNoMarkup() throws Exception {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		page.drop("<img src=x onerror='alert(1)'>.txt", "text/plain", "some words");

		Element heard = message(bot, "body", Ns.CLIENT);
		assertThat(data(heard, "originalName")).isEqualTo("<img src=x onerror='alert(1)'>.txt");
		assertThat(new String(download(data(heard, "location")), StandardCharsets.UTF_8)).isEqualTo("some words");
		ChatPage.eventually(() -> assertThat(page.text("#message-list .own a.file"))
			.contains("<img src=x onerror='alert(1)'>.txt"));
		assertThat(page.count("#message-list img")).isZero();
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void whatIsTooLargeIsNotSentAndSaidSo() throws Exception {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		page.attach(Files.write(this.folder.resolve("large.bin"), new byte[FileStore.MAX_FILE + 1]));

		ChatPage.eventually(() -> assertThat(page.text("#message-list .foot")).contains("files may have 10 MB here")
			.contains("Discard")
			.doesNotContain("Try again"));
		page.press(".discard");
		page.awaitMessages();
		assertThat(bot.drainMessages()).isEmpty();
	}

	@Test
	void whatCouldNotBeUploadedIsTriedAgain() throws Exception {
		ChatPage page = this.room.enter();
		this.room.sandbox().stop();
		page.awaitConnection("waiting");
		page.attach(Files.write(this.folder.resolve("chart.png"), PICTURE));
		ChatPage.eventually(() -> assertThat(page.text("#message-list .foot")).contains("Not delivered", "Try again"));

		this.room.sandbox().start();
		page.awaitConnection("online");
		page.press(".retry");

		ChatPage.eventually(() -> assertThat(page.shows("#message-list .own .picture img")).isTrue());
		ChatPage.eventually(() -> assertThat(page.count("[data-state=delivered]")).isOne());
	}

	private static byte[] download(String location) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(location)).build(), BodyHandlers.ofByteArray())
			.body();
	}

}
