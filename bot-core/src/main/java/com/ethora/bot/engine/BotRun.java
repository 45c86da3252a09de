package com.ethora.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.CursorSettings;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.outbox.Outbox;
import com.ethora.bot.outbox.ReplyIds;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.room.Rooms;
import com.ethora.bot.session.Session;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.TurnObserver;
import com.ethora.bot.turn.Turns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot between one start and the stop that ends it.
 */
final class BotRun {

	/** How long a stop waits for the cursors to be kept. */
	private static final Duration FLUSH = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(BotRun.class);

	private final Bot bot;

	private final BotSettings settings;

	private final BotListener listener;

	private final Timeline timeline;

	private final Session session;

	private final Cursors cursors;

	private final Rooms rooms;

	private final Turns turns;

	private final Outbox outbox;

	private final Traffic traffic;

	private volatile boolean stopping;

	BotRun(Bot bot, BotSettings settings, BotParts parts) {
		this.bot = bot;
		this.settings = settings;
		this.listener = parts.listener();
		this.timeline = parts.timelines().get();
		this.outbox = new Outbox(settings.outbox(), this.timeline);
		this.turns = new Turns(settings.gate(), settings.order(), parts.handler(), bot, new Sink(), parts.workers(),
				this.timeline, new Observer());
		this.traffic = new Traffic(bot, this.turns, this.outbox, this.listener);
		this.cursors = new Cursors(parts.cursors().create(this.traffic.notes()), this.timeline,
				CursorSettings.DEFAULTS);
		this.rooms = new Rooms(settings.rooms(), settings.room(), this.cursors, this.timeline, parts.random(),
				this.traffic);
		this.traffic.route(this.rooms);
		this.session = new Session(parts.wire(), parts.credentials(), settings.session(), this.timeline, parts.random(),
				this.traffic);
	}

	/** Does nothing when the run was stopped before it could start. */
	void start() {
		if (!this.stopping) {
			this.session.start();
		}
	}

	/** Each step waits for the one before, the first not longer than it may. */
	CompletionStage<Void> stop(Duration drain) {
		this.stopping = true;
		CompletableFuture<Void> stopped = new CompletableFuture<>();
		this.timeline.execute(() -> {
			CompletableFuture<Void> drained = new CompletableFuture<>();
			Timeline.Timer deadline = this.timeline.schedule(drain, () -> {
				logger.warn("Stopping with {} messages not handled and {} replies not delivered",
						this.turns.openTurns(), this.outbox.pending());
				drained.complete(null);
			});
			this.traffic.stopping(this.session.state());
			this.turns.close().thenCompose((ignored) -> this.outbox.drain()).thenRun(() -> drained.complete(null));
			drained.thenRun(() -> {
				deadline.cancel();
				this.outbox.stop();
				flush().thenRun(() -> {
					this.rooms.leave();
					this.session.stop().thenRun(() -> {
						this.timeline.close();
						stopped.complete(null);
					});
				});
			});
		});
		return stopped;
	}

	/** Cursors that are not kept in time cost some messages being handled again. */
	private CompletionStage<Void> flush() {
		CompletableFuture<Void> flushed = new CompletableFuture<>();
		Timeline.Timer deadline = this.timeline.schedule(FLUSH, () -> flushed.complete(null));
		this.cursors.flush().thenRun(() -> {
			deadline.cancel();
			flushed.complete(null);
		});
		return flushed;
	}

	CompletableFuture<Delivery> send(Jid room, Reply reply) {
		return send(room, ReplyIds.random(), reply);
	}

	void typing(Jid room, boolean active) {
		this.timeline.execute(() -> this.traffic.typing(room, active));
	}

	SessionState state() {
		return this.session.state();
	}

	RoomState state(Jid room) {
		return this.rooms.state(room);
	}

	BotStatus status() {
		return new BotStatus(this.session.state(),
				this.settings.rooms().stream().collect(Collectors.toMap(Function.identity(), this.rooms::state)),
				this.turns.openTurns(), this.outbox.pending());
	}

	private CompletableFuture<Delivery> send(Jid room, String id, Reply reply) {
		Instant given = this.timeline.instant();
		CompletableFuture<Delivery> delivery = this.outbox.send(room, id, reply);
		delivery.whenComplete((shown, error) -> {
			if (shown != null) {
				this.listener.delivered(this.bot, Duration.between(given, this.timeline.instant()));
			}
			else if (error instanceof DeliveryException undelivered) {
				this.listener.undelivered(this.bot, undelivered.reason());
			}
		});
		return delivery;
	}

	private final class Sink implements ReplySink {

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			String id = ReplyIds.of(BotRun.this.bot.jid(), to, index);
			return pause().thenCompose((ignored) -> BotRun.this.send(to.room(), id, reply));
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			if (!BotRun.this.settings.manners().typing()) {
				return;
			}
			if (active) {
				BotRun.this.typing(to.room(), true);
			}
			else {
				pause().thenRun(() -> BotRun.this.typing(to.room(), false));
			}
		}

		/** Everything waits equally long, so nothing overtakes. */
		private CompletableFuture<Void> pause() {
			CompletableFuture<Void> over = new CompletableFuture<>();
			Duration pause = BotRun.this.settings.manners().pause();
			if (pause.isZero()) {
				over.complete(null);
			}
			else {
				BotRun.this.timeline.schedule(pause, () -> over.complete(null));
			}
			return over;
		}

	}

	private final class Observer implements TurnObserver {

		@Override
		public void heldBack(RoomMessage message, Gate.Verdict verdict) {
			settled(verdict);
		}

		@Override
		public void over(RoomMessage message, Outcome outcome) {
			settled(outcome);
		}

		private void settled(Enum<?> outcome) {
			BotRun.this.listener.messageSettled(BotRun.this.bot, outcome.name().toLowerCase(Locale.ROOT));
		}

	}

}
