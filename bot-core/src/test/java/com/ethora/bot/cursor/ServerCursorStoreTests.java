package com.ethora.bot.cursor;

import java.time.Instant;
import java.util.Optional;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class ServerCursorStoreTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid SUPPORT = Jid.parse("support@conference.example.com");

	private static final Cursor CURSOR = new Cursor("17", Instant.parse("2026-03-04T05:06:07Z"));

	private final CursorNotes notes = new CursorNotes();

	private final CursorStore store = new ServerCursorStore(this.notes);

	@Test
	void aNewRoomHasNoCursor() {
		assertThat(load(LOBBY)).isEmpty();
	}

	@Test
	void eachRoomHasItsCursorThatAnotherProcessFinds() {
		save(LOBBY, CURSOR);
		save(SUPPORT, new Cursor(null, null));
		save(LOBBY, new Cursor("18", null));

		assertThat(load(LOBBY)).contains(new Cursor("18", null));
		assertThat(new ServerCursorStore(this.notes).load(SUPPORT).toCompletableFuture().join())
			.contains(new Cursor(null, null));
		assertThat(this.notes.texts).containsOnlyKeys("cursor/lobby@conference.example.com",
				"cursor/support@conference.example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "17 secret", "{\"json\": \"secret\"}" })
	void whatIsNoCursorIsTakenForNoneAndNotRepeated(String text, CapturedOutput output) {
		this.notes.texts.put("cursor/" + LOBBY, text);

		assertThat(load(LOBBY)).isEmpty();
		assertThat(output).contains("WARN", LOBBY.toString()).doesNotContain("secret");
	}

	@Test
	void troubleIsPassedOn() {
		this.notes.fail(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThatExceptionOfType(Exception.class).isThrownBy(() -> load(LOBBY))
			.withCauseInstanceOf(LinkException.class);
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> save(LOBBY, CURSOR))
			.withCauseInstanceOf(LinkException.class);
	}

	private Optional<Cursor> load(Jid room) {
		return this.store.load(room).toCompletableFuture().join();
	}

	private void save(Jid room, Cursor cursor) {
		this.store.save(room, cursor).toCompletableFuture().join();
	}

}
