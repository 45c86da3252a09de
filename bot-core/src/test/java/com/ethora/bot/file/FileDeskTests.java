package com.ethora.bot.file;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.backend.BackendFiles;
import com.ethora.bot.wire.UploadSlot;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(30)
class FileDeskTests {

	private static final FileSettings LENIENT = FileSettings.DEFAULTS.withPrivateAddresses(true);

	private static final Instant NOW = Instant.parse("2026-11-20T10:11:12Z");

	private static final FileContent CHART = new FileContent("chart <1>.png", "image/png", new byte[] { 1, 2, 3 });

	@Test
	void putsAFileWhereTheServerSaysAndTellsAllThatIsKnownOfIt() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> WebServer.answer(exchange, 201, Map.of(), new byte[0]))) {
			URI get = URI.create("https://files.test/abc/chart.png");
			UploadSlot slot = new UploadSlot(web.uri("/put/1"), Map.of("Authorization", "Basic x"), get);
			BotFiles files = new FileDesk(LENIENT, null, (file) -> CompletableFuture.completedFuture(slot),
					InstantSource.fixed(NOW));

			Attachment kept = files.upload(Jid.parse("lobby@rooms.test"), CHART).get();

			assertThat(web.asked).singleElement().satisfies((asked) -> {
				assertThat(asked.method()).isEqualTo("PUT");
				assertThat(asked.path()).isEqualTo("/put/1");
				assertThat(asked.header("Content-type")).containsExactly("image/png");
				assertThat(asked.header("Authorization")).containsExactly("Basic x");
				assertThat(asked.body()).containsExactly(1, 2, 3);
			});
			assertThat(kept.location()).isEqualTo(get.toString());
			assertThat(kept.name()).isEqualTo("chart <1>.png");
			assertThat(kept.details()).containsEntry(Detail.SIZE, "3")
				.containsEntry(Detail.FILE_NAME, "chart.png")
				.containsEntry(Detail.PREVIEW, get.toString())
				.containsEntry(Detail.VISIBLE, "true")
				.containsEntry(Detail.CREATED_AT, NOW.toString())
				.containsKey(Detail.ID);
		}
	}

	@Test
	void saysWhenAFileIsNotTaken() {
		try (WebServer web = WebServer.start((exchange) -> WebServer.answer(exchange, 413, Map.of(), new byte[0]))) {
			UploadSlot slot = new UploadSlot(web.uri("/put/1"), Map.of(), web.uri("/get"));
			BotFiles files = new FileDesk(LENIENT, null, (file) -> CompletableFuture.completedFuture(slot),
					InstantSource.system());

			assertFails(files.upload(CHART), "status 413");
		}
	}

	@Test
	void downloadsAFile() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> WebServer.answer(exchange, 200,
				Map.of("Content-Type", "image/png; charset=x"), new byte[] { 1, 2, 3 }))) {
			FileContent file = files(LENIENT, null).download(attachment(web.uri("/x.png")), 3).get();

			assertThat(file.name()).isEqualTo("x.png");
			assertThat(file.mimeType()).isEqualTo("image/png");
			assertThat(file.bytes()).containsExactly(1, 2, 3);
			assertThat(web.asked.get(0).headers()).doesNotContainKeys("Authorization", "Cookie");
		}
	}

	@Test
	void whatIsNoTypeIsAnyFile() throws Exception {
		try (WebServer web = WebServer.start(
				(exchange) -> WebServer.answer(exchange, 200, Map.of("Content-Type", "<script>"), new byte[] { 1 }))) {
			assertThat(files(LENIENT, null).download(attachment(web.uri("/x")), 9).get().mimeType())
				.isEqualTo("application/octet-stream");
		}
	}

	@Test
	void doesNotReadMoreThanTheLimit() {
		try (WebServer web = WebServer
			.start((exchange) -> WebServer.answer(exchange, 200, Map.of(), new byte[100_000]))) {
			assertFails(files(LENIENT, null).download(attachment(web.uri("/x")), 99_999), "more than 99999 bytes");
		}
	}

	@Test
	void readsNoEndlessFile() {
		try (WebServer web = WebServer.start(FileDeskTests::endless)) {
			assertFails(files(LENIENT, null).download(attachment(web.uri("/x")), 1_000_000), "more than 1000000 bytes");
		}
	}

	private static void endless(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			byte[] much = new byte[10_000];
			while (!Thread.currentThread().isInterrupted()) {
				out.write(much);
			}
		}
	}

	@Test
	void waitsNoLongerThanTheLimitEvenForAFileThatComesDropByDrop() {
		CountDownLatch over = new CountDownLatch(1);
		try (WebServer web = WebServer.start((exchange) -> {
			exchange.sendResponseHeaders(200, 10);
			exchange.getResponseBody().write(1);
			exchange.getResponseBody().flush();
			await(over);
		})) {
			assertFails(
					files(LENIENT.withTimeLimit(Duration.ofMillis(300)), null).download(attachment(web.uri("/x")), 99),
					"longer than 300 ms");
			over.countDown();
		}
	}

	private static void await(CountDownLatch over) {
		try {
			over.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:1/x", "http://127.0.0.1:1/x", "http://[::1]:1/x", "http://0/x",
			"http://2130706433/x", "http://10.0.0.1/x", "http://169.254.169.254/latest/meta-data",
			"https://192.168.1.1/x" })
	void readsNothingOfThisMachineAndOfPrivateNetworks(String location) {
		assertFails(files(FileSettings.DEFAULTS, null).download(attachment(URI.create(location)), 99),
				"not at a public address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "ftp://x.test/a", "jar:file:/a.jar!/b", "/x", "x", "https:///x",
			"https://user:secret@x.test/", "http://x.test/ /", "data:text/plain,x" })
	void readsByHttpOnly(String location) {
		assertThatExceptionOfType(FileException.class)
			.isThrownBy(() -> files(LENIENT, null).download(Attachment.of(location, "image/png", "x"), 99))
			.withMessage("The file is at no address of HTTP");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> files(LENIENT, null).download(Attachment.of("http://x.test/", "image/png", "x"), -1));
	}

	@Test
	void followsSomeRedirectsOnly() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> {
			int left = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
			if (left == 0) {
				WebServer.answer(exchange, 200, Map.of(), new byte[] { 7 });
			}
			else {
				WebServer.answer(exchange, 302, Map.of("Location", "/" + (left - 1)), new byte[0]);
			}
		})) {
			assertThat(files(LENIENT, null).download(attachment(web.uri("/3")), 9).get().bytes()).containsExactly(7);
			assertFails(files(LENIENT, null).download(attachment(web.uri("/4")), 9), "again and again");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "http://user:secret@x.test/", "::", "" })
	void followsNobodyOutOfTheWeb(String location) {
		try (WebServer web = WebServer
			.start((exchange) -> WebServer.answer(exchange, 302, Map.of("Location", location), new byte[0]))) {
			CompletableFuture<FileContent> download = files(LENIENT, null).download(attachment(web.uri("/x")), 9);
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(download::get)
				.withCauseInstanceOf(FileException.class);
			assertThat(web.asked.size()).isLessThan(5);
		}
	}

	@Test
	void showsWhoItIsToItsOwnBackendOnly() throws Exception {
		try (WebServer other = WebServer
			.start((exchange) -> WebServer.answer(exchange, 200, Map.of(), new byte[] { 7 }));
				WebServer backend = WebServer.start((exchange) -> WebServer.answer(exchange, 302,
						Map.of("Location", other.uri("/kept").toString()), new byte[0]))) {
			BotFiles files = files(LENIENT, new Keeper(backend.uri("/v1/files/1")));

			assertThat(files.download(attachment(backend.uri("/v1/files/1")), 9).get().bytes()).containsExactly(7);

			assertThat(backend.asked.get(0).header("Authorization")).containsExactly("JWT secret");
			assertThat(other.asked.get(0).headers()).doesNotContainKey("Authorization");
		}
	}

	@Test
	void readsItsOwnBackendWhereverThatIsButFollowsItNowherePrivate() {
		try (WebServer other = WebServer
			.start((exchange) -> WebServer.answer(exchange, 200, Map.of(), new byte[] { 7 }));
				WebServer backend = WebServer.start((exchange) -> WebServer.answer(exchange, 302,
						Map.of("Location", other.uri("/kept").toString()), new byte[0]))) {
			BotFiles files = files(FileSettings.DEFAULTS, new Keeper(backend.uri("/v1/files/1")));

			assertFails(files.download(attachment(backend.uri("/v1/files/1")), 9), "not at a public address");

			assertThat(backend.asked).hasSize(1);
			assertThat(other.asked).isEmpty();
		}
	}

	@Test
	void tellsNoAddressWhenItFails() {
		CompletableFuture<FileContent> download = files(LENIENT, null)
			.download(attachment(URI.create("http://localhost:1/secret-token")), 9);

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(download::get)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
		assertThat(CHART.toString()).doesNotContain("chart");
	}

	private static BotFiles files(FileSettings settings, @Nullable BackendFiles backend) {
		return new FileDesk(settings, backend, (file) -> CompletableFuture.failedFuture(new IllegalStateException()),
				InstantSource.system());
	}

	private static Attachment attachment(URI location) {
		return Attachment.of(location.toString(), "image/png", "x.png");
	}

	private static void assertFails(CompletableFuture<?> done, String message) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(done::get)
			.withCauseInstanceOf(FileException.class)
			.withMessageContaining(message);
	}

	private record Keeper(URI file) implements BackendFiles {

		@Override
		public CompletableFuture<Attachment> upload(@Nullable Jid room, FileContent file) {
			return CompletableFuture.failedFuture(new IllegalStateException());
		}

		@Override
		public boolean keeps(URI location) {
			return location.equals(this.file);
		}

		@Override
		public CompletableFuture<Optional<String>> authorization(URI location) {
			return CompletableFuture.completedFuture(Optional.of("JWT secret"));
		}

	}

}
