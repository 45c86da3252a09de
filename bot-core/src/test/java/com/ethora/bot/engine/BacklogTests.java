package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a {@link BotEngine} with much to do: handlers that stand still, and a
 * thousand rooms.
 */
class BacklogTests {

	private static final Jid ACCOUNT = Jid.parse("app_bot@example.com");

	private static final int MANY = 10_000;

	private static final int ROOMS = 1_000;

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final SimulatedWire wire = new SimulatedWire(this.timeline);

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final List<String> handled = new ArrayList<>();

	@Test
	void tenThousandMessagesToAStuckHandlerAreAllHandledOnceItWakes() {
		Jid jid = room(0);
		SimulatedRoom lobby = this.wire.room(jid);
		BotEngine engine = start(List.of(jid));

		for (int i = 0; i < MANY; i++) {
			lobby.says("person-" + i % 50, "number " + i);
			this.timeline.advance(Duration.ofMillis(10));
		}
		assertThat(engine.status().openTurns()).isEqualTo(LogSettings.DEFAULTS.mailbox());
		assertThat(this.work).hasSizeLessThanOrEqualTo(LogSettings.DEFAULTS.mailbox());

		wake();

		List<String> texts = IntStream.range(0, MANY).mapToObj((i) -> "number " + i).toList();
		assertThat(this.handled).containsExactlyInAnyOrderElementsOf(texts);
		assertThat(lobby.log()).extracting(RoomMessage::text)
			.filteredOn((text) -> text.startsWith("re "))
			.containsExactlyInAnyOrderElementsOf(texts.stream().map((text) -> "re " + text).toList());
		assertThat(engine.status().openTurns()).isZero();
		assertThat(engine.status().pendingReplies()).isZero();
	}

	@Test
	void aThousandRoomsAreEnteredAgainWithoutABurst() {
		List<Jid> rooms = IntStream.range(0, ROOMS).mapToObj(BacklogTests::room).toList();
		this.wire.latency(() -> Duration.ofMillis(20));
		BotEngine engine = start(rooms);
		this.timeline.advance(Duration.ofMinutes(2));
		assertThat(engine.status().ready()).isTrue();

		this.wire.link().cut();
		rooms.forEach((room) -> this.wire.room(room).says("ann", "missed in " + room.local()));
		this.timeline.advance(Duration.ofSeconds(5));
		int before = joins(rooms);
		this.timeline.advance(Duration.ofSeconds(1));
		assertThat(joins(rooms) - before).isBetween(10, 40);
		this.timeline.advance(Duration.ofMinutes(2));
		wake();

		assertThat(engine.status().ready()).isTrue();
		assertThat(this.handled).hasSize(ROOMS);
		assertThat(joins(rooms)).isEqualTo(2 * ROOMS);
	}

	@Test
	void brokenRoomsDoNotDelayTheOthers() {
		List<Jid> rooms = IntStream.range(0, 100).mapToObj(BacklogTests::room).toList();
		List<Jid> broken = rooms.subList(0, 20);
		broken.subList(0, 10).forEach((room) -> this.wire.room(room).ignoreJoins());
		broken.subList(10, 20).forEach((room) -> this.wire.room(room).ignoreArchive());

		BotEngine engine = start(rooms);
		this.timeline.advance(Duration.ofSeconds(10));

		assertThat(rooms.subList(20, 100)).allMatch((room) -> engine.room(room.toString()).joined());
		assertThat(broken).noneMatch((room) -> engine.room(room.toString()).joined());
		this.wire.room(rooms.get(50)).says("ann", "hello");
		this.timeline.runDue();
		wake();
		assertThat(this.handled).containsExactly("hello");
	}

	private BotEngine start(List<Jid> rooms) {
		BotSettings settings = BotSettings.of("bot", ACCOUNT, BotProfile.of("Bot"), rooms)
			.withOutbox(new OutboxSettings(1_000, 1_000, Duration.ofSeconds(10), Duration.ofHours(1), MANY, 8_000));
		BotEngine engine = BotEngine.create(settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), this::answer,
						CursorStoreFactory.auto(), this.work::add, () -> this.timeline, new Random(1),
						BotListener.NOOP));
		engine.start();
		this.timeline.runDue();
		return engine;
	}

	private boolean answer(Turn turn) {
		this.handled.add(turn.message().text());
		turn.reply(Reply.text("re " + turn.message().text()));
		return true;
	}

	/** Let handlers work until there is nothing left to do. */
	private void wake() {
		while (!this.work.isEmpty()) {
			this.work.poll().run();
			this.timeline.runDue();
			if (this.work.isEmpty()) {
				this.timeline.advance(Duration.ofSeconds(5));
			}
		}
	}

	private int joins(List<Jid> rooms) {
		return rooms.stream().mapToInt((room) -> this.wire.room(room).joins()).sum();
	}

	private static Jid room(int number) {
		return Jid.parse("room-%d@conference.example.com".formatted(number));
	}

}
