package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.BotStatus;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.room.CatchUpRule;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * A bot put together by the real engine, in a process that can be stopped, killed and
 * started again. Its cursors outlive the process. It answers every message twice.
 */
final class SimulatedBot {

	static final int ANSWERS = 2;

	private static final Jid ACCOUNT = Jid.parse("app_bot@example.com");

	private final SimulatedTimeline timeline;

	private final SimulatedWire wire;

	private final RandomGenerator random;

	private final BotSettings settings;

	private final CursorStoreFactory cursors = CursorStoreFactory.server();

	/** How often each message was given to the handler. */
	private final Map<String, Integer> handled = new HashMap<>();

	private MortalTimeline process;

	private BotEngine engine;

	SimulatedBot(List<Jid> rooms, SimulatedTimeline timeline, SimulatedWire wire, RandomGenerator random) {
		this.timeline = timeline;
		this.wire = wire;
		this.random = random;
		Backoff backoff = new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(5), 1);
		this.settings = BotSettings.of("bot", ACCOUNT, BotProfile.of("Bot"), rooms)
			.withSession(new SessionSettings(backoff, -1, Duration.ofSeconds(5), Duration.ofSeconds(4),
					Duration.ofSeconds(2), Duration.ofSeconds(5)))
			.withRoom(new RoomSettings(2, Duration.ofMillis(30), Duration.ofSeconds(3), backoff, Duration.ofSeconds(10),
					new LogSettings(Duration.ofSeconds(3), 5, 4, CatchUpRule.DEFAULTS, Map.of())))
			.withOutbox(new OutboxSettings(20, 5, Duration.ofSeconds(2), Duration.ofMinutes(10), 1_000, 1_000));
	}

	void start() {
		this.process = new MortalTimeline(this.timeline);
		MortalTimeline current = this.process;
		this.engine = BotEngine.create(this.settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), this::answer,
						this.cursors, (work) -> current.schedule(upTo(1_500), work), () -> current, this.random,
						BotListener.NOOP));
		this.engine.start();
	}

	/** Stop in good order, though perhaps in a hurry, and start once that is done. */
	void restart() {
		MortalTimeline stopping = this.process;
		this.engine.stop(upTo(3_000)).thenRun(() -> {
			stopping.die();
			start();
		});
	}

	/** Die, and start at once. */
	void crash() {
		this.process.die();
		this.wire.link().cut();
		start();
	}

	BotStatus status() {
		return this.engine.status();
	}

	int handled(String text) {
		return this.handled.getOrDefault(text, 0);
	}

	private boolean answer(Turn turn) {
		String text = turn.message().text();
		this.handled.merge(text, 1, Integer::sum);
		for (int i = 0; i < ANSWERS; i++) {
			turn.reply(Reply.text(answer(text, i)));
		}
		return true;
	}

	static String answer(String text, int index) {
		return "re %s #%d".formatted(text, index);
	}

	private Duration upTo(int millis) {
		return Duration.ofMillis(this.random.nextInt(millis));
	}

}
