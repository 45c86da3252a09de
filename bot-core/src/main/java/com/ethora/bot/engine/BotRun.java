package com.ethora.bot.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.ChatState;
import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.control.Inquiries;
import com.ethora.bot.cursor.CursorSettings;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.manners.Courtesy;
import com.ethora.bot.manners.Memory;
import com.ethora.bot.outbox.Outbox;
import com.ethora.bot.people.Circle;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.room.Rooms;
import com.ethora.bot.session.Session;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.time.Pauses;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.EventTurns;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.turn.TurnObserver;
import com.ethora.bot.turn.Turns;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.Link;
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

	private final EventTurns events;

	private final Outbox outbox;

	private final Pauses pauses;

	private final Courtesy courtesy;

	private final Replies replies;

	private final Inquiries inquiries;

	private final Entrances entrances = new Entrances();

	private final DirectTraffic direct;

	private final Traffic traffic;

	private volatile boolean stopping;

	BotRun(Bot bot, BotSettings settings, Collection<Jid> rooms, BotParts given, Circle circle, Memory memory) {
		this.bot = bot;
		this.settings = settings;
		this.listener = given.listener();
		this.timeline = given.timelines().get();
		this.courtesy = new Courtesy(bot, settings.manners().etiquette(), memory, this.timeline, this::send,
				(manner) -> this.listener.behaved(bot, manner));
		BotParts parts = given.withHandler(this.courtesy.handler(given.handler()));
		this.pauses = new Pauses(this.timeline);
		this.outbox = new Outbox(settings.outbox(), this.timeline);
		this.replies = new Replies(bot, settings, this.outbox, this.timeline, this.listener,
				new Rhythm(settings.manners().pause(), this.timeline, this.pauses,
						settings.manners().typing() ? this::show : (room, state) -> {
						}),
				this.courtesy::among);
		this.turns = new Turns(settings.gate(), settings.order(), parts.handler(), bot, this.replies, parts.workers(),
				this.timeline, new Observer());
		this.inquiries = new Inquiries(this.timeline, settings.room().joinTimeout());
		this.direct = new DirectTraffic(bot, settings, parts, this.timeline, this::joined);
		this.events = new EventTurns(parts.handler(), bot, new EventReplies(this.replies, this.direct), parts.workers(),
				this.timeline,
				(event, outcome) -> this.listener.eventSettled(bot, outcome.name().toLowerCase(Locale.ROOT)));
		Company company = Company.of(bot, settings, parts, circle, this.timeline);
		this.traffic = new Traffic(bot, this.turns, this.events, this.outbox, this.inquiries, this.entrances,
				this.direct, company, this.courtesy, this.listener);
		this.cursors = new Cursors(parts.cursors().create(this.traffic.notes()), this.timeline,
				CursorSettings.DEFAULTS);
		this.rooms = new Rooms(rooms, settings.room(), this.cursors, this.timeline, parts.random(), this.traffic);
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
				logger.warn("Stopping with {} messages not handled and {} replies not delivered", openTurns(),
						pendingReplies());
				drained.complete(null);
			});
			this.traffic.stopping(this.session.state());
			this.pauses.hurry();
			this.turns.close()
				.thenCombine(this.events.close(), (one, other) -> one)
				.thenCompose((ignored) -> this.outbox.drain())
				.thenCombine(this.direct.drain(), (one, other) -> drained.complete(null));
			drained.thenRun(() -> {
				deadline.cancel();
				this.outbox.stop();
				this.direct.stop();
				flush().thenRun(() -> {
					this.rooms.leave();
					this.session.stop().thenRun(() -> {
						this.inquiries.close();
						this.entrances.close();
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
		return this.replies.send(room, reply);
	}

	CompletableFuture<Delivery> change(Jid room, Content.Change change) {
		return this.replies.change(room, change);
	}

	/** What is said to one person at a time. */
	DirectTraffic direct() {
		return this.direct;
	}

	private boolean joined(Jid room) {
		return this.rooms.state(room) instanceof RoomState.Joined;
	}

	void show(Jid room, ChatState state) {
		this.timeline.execute(() -> this.traffic.show(room, state));
	}

	CompletableFuture<ArchivePage> archive(ArchiveQuery query) {
		CompletableFuture<ArchivePage> page = new CompletableFuture<>();
		this.timeline.execute(() -> this.traffic.archive(query).whenComplete((read, error) -> {
			if (error != null) {
				page.completeExceptionally(error);
			}
			else {
				page.complete(read);
			}
		}));
		return page;
	}

	CompletableFuture<Void> join(Jid room) {
		CompletableFuture<Void> joined = new CompletableFuture<>();
		this.timeline.execute(() -> {
			this.rooms.join(room);
			this.entrances.await(room, this.rooms.state(room), joined);
		});
		return joined;
	}

	CompletableFuture<Void> leave(Jid room) {
		return CompletableFuture.runAsync(() -> this.traffic.leave(room), this.timeline::execute);
	}

	<T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
		return this.inquiries.ask(request);
	}

	List<Occupant> occupants(Jid room) {
		return this.rooms.occupants(room);
	}

	SessionState state() {
		return this.session.state();
	}

	RoomState state(Jid room) {
		return this.rooms.state(room);
	}

	BotStatus status(Collection<Jid> rooms) {
		return new BotStatus(this.session.state(),
				rooms.stream().collect(Collectors.toMap(Function.identity(), this.rooms::state)),
				this.settings.rooms().stream().filter(rooms::contains).collect(Collectors.toSet()), openTurns(),
				pendingReplies());
	}

	private int openTurns() {
		return this.turns.openTurns() + this.events.openTurns() + this.direct.openTurns();
	}

	private int pendingReplies() {
		return this.outbox.pending() + this.direct.pending();
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
