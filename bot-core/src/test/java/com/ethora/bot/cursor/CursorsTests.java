package com.ethora.bot.cursor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.simulation.SimulatedTimeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Cursors}: written once a second at most.
 */
class CursorsTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid SUPPORT = Jid.parse("support@conference.example.com");

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final RecordingStore store = new RecordingStore();

	private final Cursors cursors = new Cursors(this.store, this.timeline,
			new CursorSettings(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5)));

	@Test
	void theFirstMoveIsKeptAtOnce() {
		moved(LOBBY, 1);

		assertThat(this.store.saved).containsExactly("lobby 1");
	}

	@Test
	void ofManyMovesTheLastIsKept() {
		for (int i = 1; i <= 100; i++) {
			moved(LOBBY, i);
		}
		advance(999);
		assertThat(this.store.saved).containsExactly("lobby 1");

		advance(1);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 100");
		advance(60_000);
		assertThat(this.store.saved).hasSize(2);
	}

	@Test
	void roomsDoNotWaitForEachOther() {
		this.store.answering = false;
		moved(LOBBY, 1);

		moved(SUPPORT, 7);

		assertThat(this.store.saved).containsExactly("lobby 1", "support 7");
	}

	@Test
	void aRoomIsNotWrittenTwiceAtATime() {
		this.store.answering = false;
		moved(LOBBY, 1);
		moved(LOBBY, 2);
		advance(5_000);
		assertThat(this.store.saved).containsExactly("lobby 1");

		this.store.answer();
		advance(0);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 2");
	}

	@Test
	void whatCouldNotBeKeptIsWrittenAgain() {
		this.store.failing = true;
		moved(LOBBY, 1);
		advance(4_999);
		assertThat(this.store.saved).containsExactly("lobby 1");

		this.store.failing = false;
		advance(1);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 1");
		advance(60_000);
		assertThat(this.store.saved).hasSize(2);
	}

	@Test
	void aFailureNeverBringsAnOlderCursorBack() {
		this.store.answering = false;
		moved(LOBBY, 1);
		moved(LOBBY, 2);

		this.store.fail();
		advance(6_000);
		this.store.answer();
		advance(60_000);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 2");
	}

	@Test
	void aStoreThatThrowsHasFailed() {
		this.store.throwing = true;
		moved(LOBBY, 1);
		this.store.throwing = false;

		advance(5_000);

		assertThat(this.store.saved).containsExactly("lobby 1");
		assertThat(this.cursors.load(LOBBY)).isCompleted();
	}

	@Test
	void aStoreThatDoesNotAnswerIsNotWaitedForForEver() {
		this.store.answering = false;
		moved(LOBBY, 1);

		advance(15_000);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 1");
	}

	@Test
	void flushingKeepsAllAtOnce() {
		moved(LOBBY, 1);
		moved(LOBBY, 2);
		moved(SUPPORT, 7);
		moved(SUPPORT, 8);

		CompletionStage<Void> flushed = this.cursors.flush();
		advance(0);

		assertThat(this.store.saved).containsExactly("lobby 1", "support 7", "lobby 2", "support 8");
		assertThat(flushed).isCompleted();
	}

	@Test
	void flushingWaitsForWhatIsBeingWritten() {
		this.store.answering = false;
		moved(LOBBY, 1);
		moved(LOBBY, 2);
		CompletionStage<Void> flushed = this.cursors.flush();
		advance(0);
		assertThat(flushed).isNotDone();

		this.store.answer();
		advance(0);
		this.store.answer();
		advance(0);

		assertThat(this.store.saved).containsExactly("lobby 1", "lobby 2");
		assertThat(flushed).isCompleted();
	}

	@Test
	void flushingEndsWhenTheStoreFails() {
		this.store.failing = true;
		moved(LOBBY, 1);
		moved(LOBBY, 2);

		CompletionStage<Void> flushed = this.cursors.flush();
		advance(0);

		assertThat(flushed).isCompleted();
	}

	private void moved(Jid room, int to) {
		this.cursors.moved(room, new Cursor(Integer.toString(to), null));
		this.timeline.runDue();
	}

	private void advance(long millis) {
		this.timeline.advance(Duration.ofMillis(millis));
	}

	private static final class RecordingStore implements CursorStore {

		private final List<String> saved = new ArrayList<>();

		private final List<CompletableFuture<Void>> answers = new ArrayList<>();

		private boolean answering = true;

		private boolean failing;

		private boolean throwing;

		@Override
		public CompletionStage<Optional<Cursor>> load(Jid room) {
			return CompletableFuture.completedFuture(Optional.empty());
		}

		@Override
		public CompletionStage<Void> save(Jid room, Cursor cursor) {
			if (this.throwing) {
				throw new IllegalStateException("No store");
			}
			this.saved.add(room.local() + " " + cursor.after());
			if (this.failing) {
				return CompletableFuture.failedFuture(new IllegalStateException("No store"));
			}
			CompletableFuture<Void> answer = new CompletableFuture<>();
			this.answers.add(answer);
			if (this.answering) {
				answer.complete(null);
			}
			return answer;
		}

		void answer() {
			List.copyOf(this.answers).forEach((answer) -> answer.complete(null));
		}

		void fail() {
			List.copyOf(this.answers)
				.forEach((answer) -> answer.completeExceptionally(new IllegalStateException("No")));
		}

	}

}
