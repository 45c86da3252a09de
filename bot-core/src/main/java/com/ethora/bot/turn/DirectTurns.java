package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Peer;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnObserver.Outcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the turns of what people say to the bot alone: one of a person at a time, in
 * order, on workers that may block. Lives on the timeline. There is no log to read it
 * from again, so all that waits is in memory, and there is a limit to it.
 */
public final class DirectTurns {

	/** How many messages may wait in all. */
	static final int CAPACITY = 1_000;

	/** How many of one person. */
	static final int CAPACITY_OF_ONE = 200;

	private static final Logger logger = LoggerFactory.getLogger(DirectTurns.class);

	/** When to ask again for a worker after there was none. */
	private static final Duration NO_WORKER = Duration.ofMillis(100);

	private final Gate gate;

	private final TurnHandler handler;

	private final Bot bot;

	private final DirectSink sink;

	private final Executor workers;

	private final Timeline timeline;

	private final BiConsumer<DirectMessage, Enum<?>> settled;

	/** What waits behind the running turn of each person. */
	private final Map<Peer, Deque<DirectMessage>> people = new HashMap<>();

	private final List<CompletableFuture<Void>> drains = new ArrayList<>();

	/** Written on the timeline only, read by anybody. */
	private volatile int open;

	private boolean closed;

	private boolean overflowing;

	/**
	 * Create the turns.
	 * @param gate what the bot hears
	 * @param handler what is done with messages
	 * @param bot the bot
	 * @param sink where replies go
	 * @param workers what handlers run on
	 * @param timeline what time runs on
	 * @param settled told what becomes of each message: a {@link Gate.Verdict} or an
	 * {@link Outcome}
	 */
	public DirectTurns(Gate gate, TurnHandler handler, Bot bot, DirectSink sink, Executor workers, Timeline timeline,
			BiConsumer<DirectMessage, Enum<?>> settled) {
		this.gate = gate;
		this.handler = handler;
		this.bot = bot;
		this.sink = sink;
		this.workers = workers;
		this.timeline = timeline;
		this.settled = settled;
	}

	/**
	 * A message has come.
	 * @param message the message
	 * @return whether it will be handled
	 */
	public boolean accept(DirectMessage message) {
		Gate.Verdict verdict = this.gate.judge(message);
		if (verdict != Gate.Verdict.PASS) {
			this.settled.accept(message, verdict);
			return false;
		}
		Deque<DirectMessage> waiting = this.people.get(message.peer());
		if (this.closed || this.open >= CAPACITY || (waiting != null && waiting.size() >= CAPACITY_OF_ONE)) {
			leaveOut(message);
			return false;
		}
		this.open = this.open + 1;
		if (waiting != null) {
			waiting.add(message);
		}
		else {
			this.people.put(message.peer(), new ArrayDeque<>());
			run(message);
		}
		return true;
	}

	/** Said once until all are dealt with: somebody may send very many. */
	private void leaveOut(DirectMessage message) {
		if (!this.closed && !this.overflowing) {
			this.overflowing = true;
			logger.warn("Messages of {} are not handled: too many wait already", message.peer());
		}
		this.settled.accept(message, Outcome.ABANDONED);
	}

	/**
	 * Begin no more turns. Those that run may end; those that wait are lost, for nobody
	 * keeps them.
	 * @return completed when none runs any more
	 */
	public CompletionStage<Void> close() {
		this.closed = true;
		this.people.values().forEach((waiting) -> {
			waiting.forEach((message) -> over(message, Outcome.ABANDONED));
			waiting.clear();
		});
		CompletableFuture<Void> drained = new CompletableFuture<>();
		this.drains.add(drained);
		tellDrained();
		return drained;
	}

	/**
	 * Return how many messages are being handled or wait for it. May be asked by any
	 * thread.
	 * @return the number of open turns
	 */
	public int openTurns() {
		return this.open;
	}

	private void run(DirectMessage message) {
		DirectTurn turn = new DirectTurn(message, this.bot, this.sink);
		try {
			this.workers.execute(() -> {
				Outcome outcome = handle(turn);
				this.timeline.execute(() -> returned(message, outcome));
			});
		}
		catch (RejectedExecutionException ex) {
			this.timeline.schedule(NO_WORKER, () -> again(message));
		}
	}

	/** There may be a worker by now; if we are leaving, nobody will miss it. */
	private void again(DirectMessage message) {
		if (this.closed) {
			returned(message, Outcome.ABANDONED);
		}
		else {
			run(message);
		}
	}

	private Outcome handle(DirectTurn turn) {
		try {
			return this.handler.handle(turn) ? Outcome.HANDLED : Outcome.UNHANDLED;
		}
		catch (RuntimeException | Error ex) {
			logger.error("The handler of a message of {} failed", turn.message().peer(), ex);
			return Outcome.FAILED;
		}
	}

	private void returned(DirectMessage message, Outcome outcome) {
		Deque<DirectMessage> waiting = this.people.get(message.peer());
		if (waiting == null || waiting.isEmpty()) {
			this.people.remove(message.peer());
		}
		else {
			run(waiting.removeFirst());
		}
		over(message, outcome);
	}

	private void over(DirectMessage message, Outcome outcome) {
		this.open = this.open - 1;
		this.settled.accept(message, outcome);
		tellDrained();
	}

	private void tellDrained() {
		if (this.open == 0) {
			this.overflowing = false;
			List<CompletableFuture<Void>> drained = List.copyOf(this.drains);
			this.drains.clear();
			drained.forEach((drain) -> drain.complete(null));
		}
	}

}
