package com.ethora.bot.cursor;

import java.util.Optional;
import java.util.concurrent.CompletionException;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class FallbackCursorStoreTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid SUPPORT = Jid.parse("support@conference.example.com");

	private static final BotException FORBIDDEN = refused("forbidden");

	private final CursorNotes notes = new CursorNotes();

	private final MemoryCursorStore memory = new MemoryCursorStore();

	private final CursorStore store = new FallbackCursorStore(new ServerCursorStore(this.notes), this.memory);

	@Test
	void theServerKeepsWhatItIsWillingToKeep() {
		save(LOBBY, "17");

		assertThat(load(LOBBY)).contains(cursor("17"));
		assertThat(this.notes.texts).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "feature-not-implemented", "service-unavailable", "forbidden", "not-allowed" })
	void aServerThatKeepsNothingIsReplacedByMemoryWithOneWarning(String condition, CapturedOutput output) {
		this.notes.fail(refused(condition));

		assertThat(load(LOBBY)).isEmpty();
		save(LOBBY, "17");
		assertThat(load(LOBBY)).contains(cursor("17"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).hasSize(1)
			.first()
			.asString()
			.contains(condition, "restart");
	}

	@Test
	void theChoiceHoldsForAllRoomsAndForTheWholeRun() {
		this.notes.fail(FORBIDDEN);
		load(LOBBY);
		this.notes.fail(null);

		save(LOBBY, "17");
		save(SUPPORT, "18");

		assertThat(this.notes.texts).isEmpty();
		assertThat(load(LOBBY)).contains(cursor("17"));
	}

	@Test
	void aServerThatOnlyReadsIsReplacedByMemoryThatKnowsWhatWasRead() {
		this.notes.texts.put("cursor/" + LOBBY, cursor("17").text());
		this.notes.texts.put("cursor/" + SUPPORT, cursor("1").text());
		this.notes.writeTrouble = FORBIDDEN;
		load(LOBBY);
		load(SUPPORT);

		save(SUPPORT, "2");

		assertThat(load(LOBBY)).contains(cursor("17"));
		assertThat(load(SUPPORT)).contains(cursor("2"));
	}

	@Test
	void memoryMayOutliveTheRun() {
		this.notes.fail(FORBIDDEN);
		save(LOBBY, "17");
		this.notes.fail(null);

		CursorStore next = new FallbackCursorStore(new ServerCursorStore(this.notes), this.memory);

		assertThat(next.load(LOBBY).toCompletableFuture().join()).contains(cursor("17"));
	}

	@Test
	void aServerThatHasKeptACursorIsNotLeftAgain() {
		save(LOBBY, "17");
		this.notes.fail(refused("service-unavailable"));

		assertFailure(RefusedException.class);
		this.notes.fail(null);
		save(LOBBY, "18");
		assertThat(this.notes.texts.values()).containsExactly(cursor("18").text());
	}

	@Test
	void otherTroubleIsPassedOnAndNoReasonToLeave() {
		this.notes.fail(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));
		assertFailure(LinkException.class);
		this.notes.fail(refused("internal-server-error"));
		assertFailure(RefusedException.class);
		this.notes.fail(null);

		save(LOBBY, "17");

		assertThat(this.notes.texts).hasSize(1);
	}

	private void assertFailure(Class<? extends Throwable> cause) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> load(LOBBY)).withCauseInstanceOf(cause);
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> save(LOBBY, "17"))
			.withCauseInstanceOf(cause);
	}

	private Optional<Cursor> load(Jid room) {
		return this.store.load(room).toCompletableFuture().join();
	}

	private void save(Jid room, String after) {
		this.store.save(room, cursor(after)).toCompletableFuture().join();
	}

	private static Cursor cursor(String after) {
		return new Cursor(after, null);
	}

	private static BotException refused(String condition) {
		return new RefusedException(new Refusal(condition, null));
	}

}
