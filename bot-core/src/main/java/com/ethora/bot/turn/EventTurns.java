package com.ethora.bot.turn;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

import com.ethora.bot.Bot;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnObserver.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happens in rooms, other than messages: one event of a room at a time, in
 * order, on workers that may block. Lives on the timeline. What the bot does itself, what
 * other bots do and who was there before the bot is not told. What waits is in memory
 * only, and there is a limit to it.
 */
public final class EventTurns {

	/** How many events may wait in all. */
	static final int CAPACITY = 1_000;

	/** How many of one room. */
	static final int CAPACITY_OF_ONE = 200;

	private static final Logger logger = LoggerFactory.getLogger(EventTurns.class);

	private final Interest interest;

	private final TurnHandler handler;

	private final Bot bot;

	private final EventSink sink;

	private final BiConsumer<RoomEvent, Outcome> settled;

	private final Queues<RoomEvent> rooms;

	private final Ledger ledger = new Ledger();

	private boolean closed;

	private boolean overflowing;

	/**
	 * Create the turns.
	 * @param handler who is told, if it wants to be
	 * @param bot the bot
	 * @param sink where goes what is said because of it
	 * @param workers what handlers run on
	 * @param timeline what time runs on
	 * @param settled told what becomes of each event that the handler wants to be told
	 */
	public EventTurns(TurnHandler handler, Bot bot, EventSink sink, Executor workers, Timeline timeline,
			BiConsumer<RoomEvent, Outcome> settled) {
		this.interest = handler.interest(bot);
		this.handler = handler;
		this.bot = bot;
		this.sink = sink;
		this.settled = settled;
		this.rooms = new Queues<>(new Telling(), workers, timeline);
	}

	/**
	 * Something has happened.
	 * @param event what
	 */
	public void accept(RoomEvent event) {
		if (!this.interest.covers(event) || !isNews(event)) {
			return;
		}
		if (this.closed || this.ledger.open() >= CAPACITY || this.rooms.size(event.room()) > CAPACITY_OF_ONE) {
			leaveOut(event);
			return;
		}
		this.ledger.begun();
		this.rooms.add(event.room(), event);
	}

	/** Two bots that tell each other what they do would go on for ever. */
	private boolean isNews(RoomEvent event) {
		boolean before = event instanceof RoomEvent.Entered entered && entered.before();
		return !before
				&& EventTurn.sender(event).filter((sender) -> sender.bot() || isOurs(event, sender.nick())).isEmpty();
	}

	/** Outside of rooms a name may be anybody's, but nobody invites themselves. */
	private boolean isOurs(RoomEvent event, String nick) {
		return !(event instanceof RoomEvent.Invited) && nick.equals(this.bot.jid().local());
	}

	/** Said once until all are dealt with: somebody may cause very many. */
	private void leaveOut(RoomEvent event) {
		if (!this.closed && !this.overflowing) {
			this.overflowing = true;
			logger.warn("Events of {} are not told: too many wait already", event.room());
		}
		this.settled.accept(event, Outcome.ABANDONED);
	}

	/**
	 * Begin no more turns. Those that run may end; those that wait are lost, for nobody
	 * keeps them.
	 * @return completed when none runs any more
	 */
	public CompletionStage<Void> close() {
		this.closed = true;
		this.rooms.close();
		return this.ledger.drained();
	}

	/**
	 * Return how many events are being told or wait for it. May be asked by any thread.
	 * @return the number of open turns
	 */
	public int openTurns() {
		return this.ledger.open();
	}

	private Outcome handle(EventTurn turn) {
		try {
			return this.handler.handle(turn) ? Outcome.HANDLED : Outcome.UNHANDLED;
		}
		catch (RuntimeException | Error ex) {
			logger.error("The handler of an event in {} failed", turn.event().room(), ex);
			return Outcome.FAILED;
		}
	}

	private void over(RoomEvent event, Outcome outcome) {
		this.settled.accept(event, outcome);
		this.ledger.over();
		this.overflowing = this.overflowing && this.ledger.open() > 0;
	}

	private final class Telling implements Queues.Work<RoomEvent> {

		@Override
		public Runnable perform(RoomEvent event) {
			Outcome outcome = handle(new EventTurn(event, EventTurns.this.bot, EventTurns.this.sink));
			return () -> over(event, outcome);
		}

		@Override
		public void giveUp(RoomEvent event) {
			over(event, Outcome.ABANDONED);
		}

	}

}
