package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for what {@link SimulatedWire} keeps: {@link SimulatedNotes} and
 * {@link SimulatedArchive}.
 */
class SimulatedNotesTests {

	private static final Jid ROOM = Jid.parse("lobby@conference.example.com");

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	@Test
	void outliveTheLinkAndTakeTheirTime() {
		this.wire.latency(() -> Duration.ofMillis(10));
		Link first = connect();
		CompletionStage<Void> written = first.notes().write("a", "17");
		this.timeline.advance(Duration.ofMillis(19));
		assertThat(written.toCompletableFuture()).isNotDone();
		this.timeline.runAll();
		assertThat(written.toCompletableFuture()).isCompleted();
		first.drop();

		CompletionStage<Optional<String>> read = connect().notes().read("a");
		this.timeline.runAll();

		assertThat(read.toCompletableFuture()).isCompletedWithValue(Optional.of("17"));
	}

	@Test
	void areRefusedOrIgnoredUntilTheyAreOpenAgain() {
		Link link = connect();
		this.wire.notes().refuse(new Refusal("forbidden", null));
		CompletionStage<Void> refused = link.notes().write("a", "17");
		this.timeline.runAll();
		assertThat(refused.toCompletableFuture()).isCompletedExceptionally();
		this.wire.notes().ignore();
		CompletionStage<Void> ignored = link.notes().write("a", "17");
		this.timeline.runAll();
		assertThat(ignored.toCompletableFuture()).isNotDone();
		this.wire.notes().open();

		CompletionStage<Optional<String>> read = link.notes().read("a");
		this.timeline.runAll();

		assertThat(read.toCompletableFuture()).isCompletedWithValue(Optional.empty());
		this.wire.link().cut();
		assertThat(ignored.toCompletableFuture()).isCompletedExceptionally();
	}

	@Test
	void archivesAreReadFromATimeOn() {
		this.wire.room(ROOM).says("ann", "before");
		this.timeline.advance(Duration.ofSeconds(5));
		Instant start = this.timeline.instant();
		this.wire.room(ROOM).says("ann", "at");
		this.timeline.advance(Duration.ofSeconds(5));
		this.wire.room(ROOM).says("ann", "after");

		CompletionStage<ArchivePage> page = connect().archive(ArchiveQuery.since(ROOM, start, 10));
		this.timeline.runAll();

		assertThat(page.toCompletableFuture().join().messages()).extracting(RoomMessage::text)
			.containsExactly("at", "after");
	}

	private Link connect() {
		return this.wire.connect(CredentialsSupplier.of(new Credentials(Jid.parse("app_bot@example.com"), "secret")),
				mock(LinkListener.class));
	}

}
