package com.ethora.bot.turn;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.turn.Claims.Claim;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for what can be taken out of {@link Conversations}.
 */
class ConversationsTests {

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final List<String> done = new ArrayList<>();

	@Test
	void whatWaitsCanBeTakenOut() {
		Conversations conversations = conversations(Claims.NONE);
		List.of("1", "2", "3").forEach((text) -> conversations.accept("key", entry(text)));

		assertThat(taken(conversations, "2")).isEqualTo("2");
		assertThat(conversations.take((entry) -> entry.message().text().equals("1"))).as("it runs").isNull();
		assertThat(conversations.size("key")).isEqualTo(2);
		workAll();
		assertThat(this.done).containsExactly("[1]", "[3]");
	}

	@Test
	void itCanBeTakenOutOfWhatIsCollected() {
		Conversations conversations = conversations((turn) -> new Claim("collector", WhileBusy.COLLECT));
		conversations.accept("key", entry("1"));
		workOne();
		Runnable busy = this.work.removeFirst();
		List.of("2", "3", "4").forEach((text) -> conversations.accept("key", entry(text)));
		workAll();

		assertThat(taken(conversations, "4")).isEqualTo("4");
		busy.run();
		this.timeline.runDue();
		workAll();
		assertThat(this.done).containsExactly("[1]", "[2, 3]");
	}

	@Test
	void nothingRunsForWhatWasTakenToTheLast() {
		Conversations conversations = conversations((turn) -> new Claim("collector", WhileBusy.COLLECT));
		conversations.accept("key", entry("1"));
		workOne();
		Runnable busy = this.work.removeFirst();
		conversations.accept("key", entry("2"));
		workAll();

		assertThat(taken(conversations, "2")).isEqualTo("2");
		assertThat(conversations.size("key")).isOne();
		busy.run();
		this.timeline.runDue();
		assertThat(this.work).isEmpty();
		assertThat(this.done).containsExactly("[1]");
	}

	@Test
	void itCanBeTakenOutBeforeItIsKnownWhatWantsIt() {
		Conversations conversations = conversations((turn) -> new Claim("any", WhileBusy.DROP));
		conversations.accept("key", entry("1"));
		conversations.accept("key", entry("2"));

		assertThat(taken(conversations, "2")).isEqualTo("2");
		workAll();
		assertThat(this.done).containsExactly("[1]");
	}

	private Conversations conversations(Claims claims) {
		return new Conversations(claims, (entry) -> new Turn(entry.message(), mock(Bot.class), mock(ReplySink.class)),
				(entry) -> false, new Queues.Work<>() {

					@Override
					public Runnable perform(Batch batch) {
						ConversationsTests.this.done
							.add(batch.entries().stream().map((entry) -> entry.message().text()).toList().toString());
						return () -> {
						};
					}

					@Override
					public void giveUp(Batch batch) {
						throw new IllegalStateException("Nothing is given up here");
					}

				}, (entry, outcome) -> this.done.add(entry.message().text() + " " + outcome), this.work::add,
				this.timeline);
	}

	private static String taken(Conversations conversations, String text) {
		LogEntry entry = conversations.take((waiting) -> waiting.message().text().equals(text));
		return Objects.requireNonNull(entry).message().text();
	}

	private static LogEntry entry(String text) {
		RoomMessage message = new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), text, text,
				text, Instant.EPOCH, Origin.LIVE, Kind.TEXT, Map.of());
		return new LogEntry() {

			@Override
			public RoomMessage message() {
				return message;
			}

			@Override
			public void finish() {
				throw new IllegalStateException("Nobody finishes it here");
			}

		};
	}

	private void workOne() {
		this.work.removeFirst().run();
		this.timeline.runDue();
	}

	private void workAll() {
		while (!this.work.isEmpty()) {
			workOne();
		}
	}

}
