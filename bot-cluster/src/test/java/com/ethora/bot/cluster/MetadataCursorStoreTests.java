package com.ethora.bot.cluster;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Jid;
import com.ethora.bot.cursor.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.integration.metadata.ConcurrentMetadataStore;
import org.springframework.integration.metadata.PropertiesPersistingMetadataStore;
import org.springframework.integration.metadata.SimpleMetadataStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class MetadataCursorStoreTests {

	private static final Jid BOT = Jid.parse("app_bot@example.com");

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid SUPPORT = Jid.parse("support@conference.example.com");

	private final SimpleMetadataStore shared = new SimpleMetadataStore();

	private final MetadataCursorStore first = process(this.shared);

	private final MetadataCursorStore second = process(this.shared);

	@Test
	void eachRoomOfEachBotHasItsCursor() {
		MetadataCursorStore other = new MetadataCursorStore(this.shared, Jid.parse("app_other@example.com"),
				Runnable::run);
		save(this.first, LOBBY, cursor(1));
		save(this.first, SUPPORT, cursor(2));
		save(other, LOBBY, cursor(3));

		assertThat(load(this.second, LOBBY)).contains(cursor(1));
		assertThat(load(this.second, SUPPORT)).contains(cursor(2));
		assertThat(load(other, LOBBY)).contains(cursor(3));
		assertThat(load(other, SUPPORT)).isEmpty();
		assertThat(this.shared.get("ethora.bot.cursor:app_bot@example.com/lobby@conference.example.com"))
			.isEqualTo(cursor(1).text());
	}

	@Test
	void keysBeginAsOneWishes() {
		save(new MetadataCursorStore(this.shared, "mine/", BOT, Runnable::run), LOBBY, cursor(1));

		assertThat(this.shared.get("mine/app_bot@example.com/lobby@conference.example.com")).isNotNull();
	}

	@Test
	void oneProcessMovesItsCursorOnAsItLikes(CapturedOutput output) {
		save(this.first, LOBBY, cursor(1));
		save(this.first, LOBBY, new Cursor("no time", null));
		save(this.first, LOBBY, cursor(3));
		load(this.second, LOBBY);
		save(this.second, LOBBY, cursor(4));

		assertThat(load(this.second, LOBBY)).contains(cursor(4));
		assertThat(output).doesNotContain("WARN");
	}

	@Test
	void whoIsBehindDoesNotMoveTheCursorBack(CapturedOutput output) {
		save(this.first, LOBBY, cursor(1));
		load(this.second, LOBBY);
		save(this.second, LOBBY, cursor(10));

		save(this.first, LOBBY, cursor(2));
		save(this.first, LOBBY, cursor(3));
		save(this.first, LOBBY, cursor(10));

		assertThat(load(this.second, LOBBY)).contains(cursor(10));
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).hasSize(1);
	}

	@Test
	void whoIsAheadGoesOn() {
		save(this.first, LOBBY, cursor(1));
		load(this.second, LOBBY);
		save(this.second, LOBBY, cursor(2));

		save(this.first, LOBBY, cursor(3));
		save(this.second, LOBBY, cursor(2));
		assertThat(load(process(this.shared), LOBBY)).contains(cursor(3));
		save(this.second, LOBBY, cursor(4));

		assertThat(load(process(this.shared), LOBBY)).contains(cursor(4));
	}

	@Test
	void whatCannotBeComparedIsTakenOverBeforeItIsMoved() {
		save(this.first, LOBBY, new Cursor("1", null));
		load(this.second, LOBBY);
		save(this.second, LOBBY, new Cursor("10", null));

		save(this.first, LOBBY, new Cursor("2", null));
		assertThat(load(this.second, LOBBY)).contains(new Cursor("10", null));
		save(this.first, LOBBY, new Cursor("11", null));

		assertThat(load(this.second, LOBBY)).contains(new Cursor("11", null));
	}

	@Test
	void theFirstCursorOfARoomIsNotOverwrittenEither() {
		load(this.first, LOBBY);
		load(this.second, LOBBY);
		save(this.second, LOBBY, cursor(10));

		save(this.first, LOBBY, cursor(1));

		assertThat(load(this.second, LOBBY)).contains(cursor(10));
	}

	@Test
	void aCursorThatSomebodyDeletedIsKeptAgain() {
		save(this.first, LOBBY, cursor(1));
		this.shared.remove("ethora.bot.cursor:app_bot@example.com/lobby@conference.example.com");

		save(this.first, LOBBY, cursor(2));

		assertThat(load(this.first, LOBBY)).contains(cursor(2));
	}

	@Test
	void whatIsNoCursorIsTakenForNoneAndReplaced(CapturedOutput output) {
		this.shared.put("ethora.bot.cursor:app_bot@example.com/lobby@conference.example.com", "secret");

		assertThat(load(this.first, LOBBY)).isEmpty();
		save(this.first, LOBBY, cursor(1));

		assertThat(load(this.second, LOBBY)).contains(cursor(1));
		assertThat(output).contains("WARN", LOBBY.toString()).doesNotContain("secret");
	}

	@Test
	void processesThatRunAtOnceNeverMoveACursorBack() throws Exception {
		int processes = 4;
		int steps = 500;
		ExecutorService threads = Executors.newFixedThreadPool(processes);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < processes; i++) {
				int number = i;
				MetadataCursorStore process = process(this.shared);
				running.add(threads.submit(() -> {
					start.await();
					for (int step = 1; step <= steps; step++) {
						save(process, LOBBY, cursor(step * processes + number));
						assertThat(at(load(process(this.shared), LOBBY)))
							.isAfterOrEqualTo(cursor(step * processes + number).at());
					}
					return null;
				}));
			}
			start.countDown();
			for (Future<?> process : running) {
				process.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}

		assertThat(load(this.first, LOBBY)).contains(cursor(steps * processes + processes - 1));
	}

	@Test
	void waitsForTheStoreOnTheExecutorOnly() {
		List<Runnable> work = new ArrayList<>();
		MetadataCursorStore store = new MetadataCursorStore(this.shared, BOT, work::add);

		CompletionStage<Void> saved = store.save(LOBBY, cursor(1));
		CompletionStage<Optional<Cursor>> loaded = store.load(LOBBY);
		assertThat(saved.toCompletableFuture()).isNotDone();
		work.forEach(Runnable::run);

		assertThat(saved.toCompletableFuture()).isCompleted();
		assertThat(loaded.toCompletableFuture()).isCompletedWithValue(Optional.of(cursor(1)));
	}

	@Test
	void troubleOfTheStoreIsPassedOn() {
		ConcurrentMetadataStore broken = mock(ConcurrentMetadataStore.class);
		given(broken.get(any())).willThrow(new IllegalStateException("away"));
		given(broken.putIfAbsent(any(), any())).willThrow(new IllegalStateException("away"));

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> load(process(broken), LOBBY))
			.withMessageContaining("away");
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> save(process(broken), LOBBY, cursor(1)))
			.withMessageContaining("away");
	}

	@Test
	void anExecutorThatHasEndedIsTroubleToo() {
		ExecutorService ended = Executors.newSingleThreadExecutor();
		ended.shutdownNow();
		MetadataCursorStore store = new MetadataCursorStore(this.shared, BOT, ended);

		assertThat(store.load(LOBBY).toCompletableFuture()).isCompletedExceptionally();
		assertThat(store.save(LOBBY, cursor(1)).toCompletableFuture()).isCompletedExceptionally();
	}

	@Test
	void survivesARestartWhereTheStoreDoes(@TempDir File folder) throws Exception {
		PropertiesPersistingMetadataStore before = properties(folder);
		save(process(before), LOBBY, cursor(17));
		save(process(before), SUPPORT, new Cursor(null, null));
		before.destroy();

		PropertiesPersistingMetadataStore after = properties(folder);

		assertThat(load(process(after), LOBBY)).contains(cursor(17));
		assertThat(load(process(after), SUPPORT)).contains(new Cursor(null, null));
		after.destroy();
	}

	private static PropertiesPersistingMetadataStore properties(File folder) throws Exception {
		PropertiesPersistingMetadataStore store = new PropertiesPersistingMetadataStore();
		store.setBaseDirectory(folder.getPath());
		store.afterPropertiesSet();
		return store;
	}

	private static MetadataCursorStore process(ConcurrentMetadataStore store) {
		return new MetadataCursorStore(store, BOT, Runnable::run);
	}

	private static Cursor cursor(int second) {
		return new Cursor("id-" + second, Instant.ofEpochSecond(second));
	}

	private static @Nullable Instant at(Optional<Cursor> cursor) {
		return cursor.orElseThrow().at();
	}

	private static Optional<Cursor> load(MetadataCursorStore store, Jid room) {
		return store.load(room).toCompletableFuture().join();
	}

	private static void save(MetadataCursorStore store, Jid room, Cursor cursor) {
		store.save(room, cursor).toCompletableFuture().join();
	}

}
