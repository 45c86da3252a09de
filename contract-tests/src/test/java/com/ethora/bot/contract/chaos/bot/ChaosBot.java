package com.ethora.bot.contract.chaos.bot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.contract.chaos.talk.Question;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Manners;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.room.CatchUpRule;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.time.ThreadTimeline;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.turn.Order;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Wire;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;

/**
 * A bot that answers questions, and is quick to notice what is wrong.
 *
 * @param engine the bot
 * @param wire its wire, which can be told to go wrong
 */
record ChaosBot(BotEngine engine, FaultyWire wire) {

	private static final BotProfile PROFILE = BotProfile.of("Chaos Bot");

	private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), 1.5, Duration.ofSeconds(1), 0.5);

	private static final SessionSettings SESSION = new SessionSettings(BACKOFF, -1, Duration.ofSeconds(5),
			Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofSeconds(10));

	private static final CatchUpRule EVERYTHING = new CatchUpRule(CatchUpRule.Policy.ANSWER, Duration.ofDays(1),
			1_000_000);

	/** Little at a time, so that there are pages to turn and bounds to reach. */
	private static final LogSettings LOG = new LogSettings(Duration.ofSeconds(5), 60, 120, EVERYTHING, Map.of());

	private static final RoomSettings ROOM = new RoomSettings(4, Duration.ofMillis(5), Duration.ofSeconds(5), BACKOFF,
			Duration.ofSeconds(5), LOG);

	private static final OutboxSettings OUTBOX = new OutboxSettings(1_000, 1_000, Duration.ofSeconds(2),
			Duration.ofMinutes(10), 100_000, 8_000);

	private static final int WORKERS = 16;

	static ChaosBot create(BotTask task, PortFaults faults, Runnable ready) {
		FaultyWire wire = new FaultyWire(new XmppWire(settings(task)), faults);
		BotSettings settings = new BotSettings("chaos", task.account(), PROFILE, task.rooms(), SESSION, ROOM,
				Gate.DEFAULTS, Order.SENDER, OUTBOX, new Manners(false, Duration.ZERO));
		BotParts parts = new BotParts(flawed(wire, task.flaw()),
				CredentialsSupplier.of(new Credentials(task.account(), ChatServer.PASSWORD)), ChaosBot::answer,
				cursors(task), Executors.newFixedThreadPool(WORKERS), () -> new ThreadTimeline("chaos-bot"),
				RandomGenerator.getDefault(), new Watch(task.rooms(), ready));
		return new ChaosBot(BotEngine.create(settings, parts), wire);
	}

	private static XmppSettings settings(BotTask task) {
		return XmppSettings.of(task.server(), task.account().domain(), PROFILE)
			.withConnectTimeout(Duration.ofSeconds(5));
	}

	/** Around everything else, so that the flaw shows in what has gone wrong too. */
	private static Wire flawed(Wire wire, Flaw flaw) {
		return switch (flaw) {
			case NONE, NO_CURSOR -> wire;
			case NO_ARCHIVE_CHECK -> new SelfBlindWire(wire);
			case NO_DEDUPLICATION -> new FreshIdsWire(wire);
		};
	}

	private static CursorStoreFactory cursors(BotTask task) {
		return (task.flaw() == Flaw.NO_CURSOR) ? (notes) -> new ForgetfulCursorStore() : CursorStoreFactory.server();
	}

	private static boolean answer(Turn turn) {
		return Question.parse(turn.message().text()).map((question) -> {
			work(question.work());
			question.answers().forEach((answer) -> turn.reply(Reply.text(answer.text())));
			return true;
		}).orElse(false);
	}

	/** Like a call that blocks. */
	private static void work(Duration time) {
		if (!time.isZero()) {
			LockSupport.parkNanos(time.toNanos());
		}
	}

	/** Says once that the bot is in all of its rooms. */
	private static final class Watch implements BotListener {

		private final Set<Jid> missing;

		private final Runnable ready;

		Watch(List<Jid> rooms, Runnable ready) {
			this.missing = ConcurrentHashMap.newKeySet();
			this.missing.addAll(rooms);
			this.ready = ready;
		}

		@Override
		public void roomChanged(Bot bot, Jid room, RoomState state) {
			if (state instanceof RoomState.Joined && this.missing.remove(room) && this.missing.isEmpty()) {
				this.ready.run();
			}
		}

	}

}
