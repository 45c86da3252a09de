package com.ethora.bot.ai.knowledge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.ethora.bot.ai.knowledge.Library.Refreshed;
import com.ethora.bot.file.FileSettings;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Library}.
 */
class LibraryTests {

	private final Path folder;

	private final Path kept;

	private HashedWords model = new HashedWords();

	private Library library;

	LibraryTests(@TempDir Path folder, @TempDir Path kept) {
		this.folder = folder;
		this.kept = kept;
		this.library = library(LibrarySettings.DEFAULTS, FileSettings.DEFAULTS);
	}

	@BeforeEach
	void twoDocuments() throws IOException {
		Files.writeString(this.folder.resolve("pool.md"), "# Pool\nThe swimming pool opens at nine.\n");
		Files.createDirectories(this.folder.resolve("more"));
		Files.writeString(this.folder.resolve("more/tea.txt"), "Green tea is served upstairs.\n");
		this.library.cover(List.of(place()));
	}

	@Test
	void allDocumentsOfAFolderAreFoundByWhatTheySay() {
		assertThat(this.library.isEmpty()).isTrue();

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(2, 0, 0, 0));

		assertThat(this.library.isEmpty()).isFalse();
		assertThat(find("When does the swimming pool open?")).singleElement().satisfies((passage) -> {
			assertThat(passage.getText()).isEqualTo("Pool\nThe swimming pool opens at nine.");
			assertThat(passage.getMetadata()).containsEntry("title", "Pool");
		});
	}

	@Test
	void onlyWhatHasChangedIsReadAgain() throws IOException {
		this.library.refresh();
		int before = this.model.texts().size();
		Files.writeString(this.folder.resolve("pool.md"), "# Pool\nThe swimming pool opens at ten.\n");

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(1, 1, 0, 0));

		assertThat(this.model.texts()).hasSize(before + 1);
		assertThat(find("swimming pool opens")).extracting(Document::getText)
			.containsExactly("Pool\nThe swimming pool opens at ten.");
	}

	@Test
	void whatIsGoneIsForgotten() throws IOException {
		this.library.refresh();
		Files.delete(this.folder.resolve("pool.md"));

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(0, 1, 1, 0));

		assertThat(find("swimming pool opens")).isEmpty();
		assertThat(find("green tea")).hasSize(1);
	}

	@Test
	void theNextStartReadsNothingAgain() {
		this.library.refresh();
		this.model = new HashedWords();
		Library next = library(LibrarySettings.DEFAULTS, FileSettings.DEFAULTS);
		next.cover(List.of(place()));

		assertThat(next.refresh()).isEqualTo(new Refreshed(0, 2, 0, 0));

		assertThat(this.model.texts()).isEmpty();
		assertThat(next.isEmpty()).isFalse();
		this.library = next;
		assertThat(find("swimming pool opens")).hasSize(1);
	}

	@Test
	void passagesOfAnotherLengthAreReadAgain() {
		this.library.refresh();
		Library next = library(new LibrarySettings(1000, 10, 10, 50), FileSettings.DEFAULTS);
		next.cover(List.of(place()));

		assertThat(next.refresh()).isEqualTo(new Refreshed(2, 0, 0, 0));

		this.library = next;
		assertThat(find("swimming pool opens")).hasSize(1);
	}

	@Test
	void aFileThatIsBrokenIsReadAgain() throws IOException {
		this.library.refresh();
		Files.writeString(this.kept.resolve("known.json"), "{ broken");
		Library next = library(LibrarySettings.DEFAULTS, FileSettings.DEFAULTS);
		next.cover(List.of(place()));

		assertThat(next.refresh()).isEqualTo(new Refreshed(2, 0, 0, 0));
	}

	@Test
	void whatIsNoTextOrTooLongKeepsNothingElseFromBeingRead() throws IOException {
		Files.write(this.folder.resolve("a.txt"), new byte[] { 'a', 0, 'b' });
		Files.writeString(this.folder.resolve("b.txt"), "b".repeat(101));
		Files.writeString(this.folder.resolve("c.pdf"), "%PDF");
		this.library = library(new LibrarySettings(100, 10, 10, 400), FileSettings.DEFAULTS);
		this.library.cover(List.of("file:" + this.folder.resolve("nothing.md"), place()));

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(2, 0, 0, 3));
	}

	@Test
	void aPlaceThatCannotBeLookedAtKeepsWhatIsKnownOfIt() throws IOException {
		Path single = this.folder.resolve("pool.md");
		this.library = library(LibrarySettings.DEFAULTS, FileSettings.DEFAULTS);
		this.library.cover(List.of("file:" + single));
		this.library.refresh();
		Files.delete(single);

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(0, 0, 0, 1));

		assertThat(find("swimming pool opens")).hasSize(1);
	}

	@Test
	void thereAreNoMorePassagesThanAllowed() throws IOException {
		Files.writeString(this.folder.resolve("long.txt"), "One sentence about nothing much at all. ".repeat(300));
		this.library = library(new LibrarySettings(100_000, 10, 3, 400), FileSettings.DEFAULTS);
		this.library.cover(List.of(place()));

		assertThat(this.library.refresh()).isEqualTo(new Refreshed(2, 0, 0, 1));
	}

	@Test
	void pagesAreReadWhereAddressesMayBeAsked() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/rates", (exchange) -> {
			byte[] page = "<title>Rates</title><h1>Rooms</h1>Double rooms cost ninety."
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		server.start();
		try {
			String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/rates";
			this.library.cover(List.of(address));
			assertThat(this.library.refresh()).isEqualTo(new Refreshed(2, 0, 0, 1));

			this.library = library(LibrarySettings.DEFAULTS, FileSettings.DEFAULTS.withPrivateAddresses(true));
			this.library.cover(List.of(address));
			assertThat(this.library.refresh()).isEqualTo(new Refreshed(1, 0, 2, 0));

			assertThat(find("double rooms cost")).singleElement()
				.satisfies((passage) -> assertThat(passage.getMetadata()).containsEntry("title", "Rates")
					.containsEntry("link", address));
		}
		finally {
			server.stop(0);
		}
	}

	private List<Document> find(String question) {
		return this.library.shelf()
			.store()
			.similaritySearch(SearchRequest.builder().query(question).similarityThreshold(0.3).build());
	}

	private String place() {
		return "file:" + this.folder;
	}

	private Library library(LibrarySettings settings, FileSettings web) {
		return new Library(new FileShelf(this.model, this.kept.resolve("known.json"), ObservationRegistry.NOOP),
				this.kept.resolve("known.json.sources"), settings, new PathMatchingResourcePatternResolver(), web);
	}

}
