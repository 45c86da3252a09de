package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.BotStatus;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.room.CatchUpRule;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.Claims.Claim;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

/**
 * The whole bot, without a real wire, clock or thread. Its processes come and go; what it
 * keeps it keeps on the server.
 */
final class SimulatedBot {

	/**
	 * How many messages of a room may be in work, and how many a page of its archive has.
	 */
	static final int MAILBOX = 4;

	static final int PAGE = 5;

	private static final Jid ACCOUNT = Jid.parse("app_bot@example.com");

	private final SimulatedTimeline timeline;

	private final SimulatedWire wire;

	private final RandomGenerator random;

	private final CursorStoreFactory cursors;

	private final BotSettings settings;

	/** How often each message was given to the handler. */
	private final Map<String, Integer> handled = new HashMap<>();

	private MortalTimeline process;

	private SimulatedWorkers workers;

	private BotEngine engine;

	private int slowness = 1_500;

	private int leftOut;

	SimulatedBot(List<Jid> rooms, SimulatedTimeline timeline, SimulatedWire wire, RandomGenerator random,
			CursorStoreFactory cursors) {
		this.timeline = timeline;
		this.wire = wire;
		this.random = random;
		this.cursors = cursors;
		Backoff backoff = new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(5), 1);
		this.settings = BotSettings.of("bot", ACCOUNT, BotProfile.of("Bot"), rooms)
			.withSession(new SessionSettings(backoff, -1, Duration.ofSeconds(5), Duration.ofSeconds(4),
					Duration.ofSeconds(2), Duration.ofSeconds(5)))
			.withRoom(new RoomSettings(2, Duration.ofMillis(30), Duration.ofSeconds(3), backoff, Duration.ofSeconds(10),
					new LogSettings(Duration.ofSeconds(3), PAGE, MAILBOX, CatchUpRule.DEFAULTS, Map.of())))
			.withOutbox(new OutboxSettings(20, 5, Duration.ofSeconds(2), Duration.ofMinutes(10), 1_000, 1_000));
	}

	void start() {
		this.process = new MortalTimeline(this.timeline);
		MortalTimeline current = this.process;
		SimulatedWorkers hands = new SimulatedWorkers(current, () -> upTo(this.slowness));
		this.workers = hands;
		this.engine = BotEngine.create(this.settings,
				new BotParts(this.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), new Handler(hands),
						this.cursors, hands, () -> current, this.random, new Counter()));
		this.engine.start();
	}

	/** Stop in good order, though perhaps in a hurry, and start once that is done. */
	void restart() {
		Runnable end = end();
		this.engine.stop(upTo(3_000)).thenRun(() -> {
			end.run();
			start();
		});
	}

	/** Start another process at the moment this one is told to stop. */
	void handOver() {
		this.engine.stop(upTo(3_000)).thenRun(end());
		start();
	}

	/** Die, and start at once. What was sent may still arrive. */
	void crash() {
		end().run();
		if (this.random.nextBoolean()) {
			this.wire.link().cut();
		}
		else {
			this.wire.link().cutBehind();
		}
		start();
	}

	/** Have handlers take so long at most. */
	void slowness(int millis) {
		this.slowness = millis;
	}

	BotStatus status() {
		return this.engine.status();
	}

	int handled(String text) {
		return this.handled.getOrDefault(text, 0);
	}

	/** Return how many messages the bot decided not to deal with. */
	int leftOut() {
		return this.leftOut;
	}

	/** The way this process ends. */
	private Runnable end() {
		MortalTimeline ending = this.process;
		SimulatedWorkers hands = this.workers;
		return () -> {
			ending.die();
			hands.die();
		};
	}

	private boolean answer(Turn turn, SimulatedWorkers hands) {
		String text = turn.message().text();
		this.handled.merge(text, 1, Integer::sum);
		Answer.to(text).forEach((answer) -> {
			if (answer.grows()) {
				grow(turn, answer, hands);
			}
			else {
				turn.reply(Reply.text(answer.text()));
			}
		});
		return true;
	}

	/** Not every handler remembers to finish. */
	private void grow(Turn turn, Answer answer, SimulatedWorkers hands) {
		GrowingReply reply = turn.grow();
		answer.stages().forEach((stage) -> {
			if (stage.equals(answer.text()) && this.random.nextBoolean()) {
				reply.finish(stage);
			}
			else {
				reply.show(stage);
				hands.pause(upTo(1_500));
			}
		});
	}

	private Duration upTo(int millis) {
		return Duration.ofMillis(this.random.nextInt(millis));
	}

	/** Some processes are told first what wants a message, others are not. */
	private final class Handler implements TurnHandler {

		private final SimulatedWorkers hands;

		private final boolean claiming = SimulatedBot.this.random.nextBoolean();

		Handler(SimulatedWorkers hands) {
			this.hands = hands;
		}

		@Override
		public Claims claims(Bot bot) {
			return this.claiming ? (turn) -> new Claim("answers", WhileBusy.QUEUE) : Claims.NONE;
		}

		@Override
		public boolean handle(Turn turn) {
			return answer(turn, this.hands);
		}

	}

	private final class Counter implements BotListener {

		@Override
		public void leftOut(Bot bot, Jid room, int messages) {
			SimulatedBot.this.leftOut += messages;
		}

	}

}
