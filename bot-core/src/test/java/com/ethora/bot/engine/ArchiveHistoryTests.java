package com.ethora.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import com.ethora.bot.History;
import com.ethora.bot.HistoryException;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ArchiveHistory}, on an archive of 250 messages in pages of 100.
 */
class ArchiveHistoryTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final int MESSAGES = 250;

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	private final SimulatedRoom lobby = this.wire.room(LOBBY);

	private final SimulatedLink link = (SimulatedLink) this.wire.connect(
			CredentialsSupplier.of(new Credentials(Jid.parse("app_bot@example.com"), "secret")),
			mock(LinkListener.class));

	private final Semaphore readers = new Semaphore(1);

	private final History history = new ArchiveHistory(LOBBY, this::read, this.readers);

	@BeforeEach
	void talk() {
		for (int i = 0; i < MESSAGES; i++) {
			this.lobby.says("ann", text(i));
			this.timeline.advance(Duration.ofSeconds(1));
			if (i % 50 == 0) {
				this.lobby.noise();
			}
		}
	}

	@Test
	void goesBackToTheBeginning() {
		assertThat(this.history.newestFirst()).extracting(RoomMessage::text)
			.containsExactlyElementsOf(IntStream.range(0, MESSAGES).mapToObj((i) -> text(MESSAGES - 1 - i)).toList());
	}

	@Test
	void readsNoFurtherThanAsked() {
		assertThat(this.history.newestFirst().limit(10)).hasSize(10);
		assertThat(this.link.queries()).hasSize(1);

		assertThat(this.history.newestFirst().limit(150)).hasSize(150);
		assertThat(this.link.queries()).hasSize(3);
	}

	@Test
	void returnsTheLatestInTheirOrder() {
		assertThat(this.history.latest(3)).extracting(RoomMessage::text)
			.containsExactly(text(MESSAGES - 3), text(MESSAGES - 2), text(MESSAGES - 1));
	}

	@Test
	void goesForwardFromATime() {
		Instant time = message(120).time();

		assertThat(this.history.since(time)).extracting(RoomMessage::text)
			.containsExactlyElementsOf(texts(120, MESSAGES));
	}

	@Test
	void goesForwardAndBackFromAMessage() {
		String archiveId = id(120);

		assertThat(this.history.after(archiveId)).extracting(RoomMessage::text)
			.containsExactlyElementsOf(texts(121, MESSAGES));
		assertThat(this.history.before(archiveId)).hasSize(120)
			.first()
			.extracting(RoomMessage::text)
			.isEqualTo(text(119));
	}

	@Test
	void returnsWhatWasSaidAroundAMessage() {
		assertThat(this.history.around(id(120), 2, 3)).extracting(RoomMessage::text)
			.containsExactlyElementsOf(texts(118, 124));
		assertThat(this.history.around(id(0), 2, 1)).extracting(RoomMessage::text)
			.containsExactlyElementsOf(texts(0, 2));
		assertThat(this.history.around(id(MESSAGES - 1), 1, 5)).extracting(RoomMessage::text)
			.containsExactlyElementsOf(texts(MESSAGES - 2, MESSAGES));
	}

	@Test
	void anArchiveThatIsClosedIsNamed() {
		this.lobby.refuseArchive(new Refusal("forbidden", "members only"));

		assertThatExceptionOfType(HistoryException.class).isThrownBy(() -> this.history.latest(1))
			.withMessageContaining(LOBBY.toString())
			.withMessageContaining("forbidden")
			.withCauseInstanceOf(RefusedException.class);
	}

	@Test
	void whoeverWantsToReadWaitsUntilOthersHaveRead() {
		this.readers.acquireUninterruptibly();
		CompletableFuture<List<RoomMessage>> latest = new CompletableFuture<>();
		new Thread(() -> latest.complete(this.history.latest(1))).start();
		await().until(this.readers::hasQueuedThreads);
		assertThat(this.link.queries()).isEmpty();

		this.readers.release();

		assertThat(latest.join()).hasSize(1);
		assertThat(this.readers.availablePermits()).isOne();
	}

	private CompletableFuture<ArchivePage> read(ArchiveQuery query) {
		CompletableFuture<ArchivePage> page = this.link.archive(query).toCompletableFuture();
		this.timeline.runDue();
		return page;
	}

	private RoomMessage message(int number) {
		return this.lobby.log().get(number);
	}

	private String id(int number) {
		return Objects.requireNonNull(message(number).archiveId());
	}

	private static List<String> texts(int from, int to) {
		return IntStream.range(from, to).mapToObj(ArchiveHistoryTests::text).toList();
	}

	private static String text(int number) {
		return "number " + number;
	}

}
