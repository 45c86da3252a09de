package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Naming;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.time.Timeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs turns: at most one of a conversation at a time, in order, on workers that may
 * block. Lives on the timeline. A message is finished when its turn is over, unless the
 * bot stopped before: then the cursor stays in front of it.
 */
public final class Turns {

	private static final Logger logger = LoggerFactory.getLogger(Turns.class);

	/** When to ask again for a worker after there was none. */
	private static final Duration NO_WORKER = Duration.ofMillis(100);

	private final Gate gate;

	private final LoopGuard guard;

	private final Order order;

	private final TurnHandler handler;

	private final Bot bot;

	private final ReplySink sink;

	private final Executor workers;

	private final Timeline timeline;

	private final TurnObserver observer;

	/** What waits behind the running turn of each conversation. */
	private final Map<Object, Deque<LogEntry>> conversations = new HashMap<>();

	private final List<CompletableFuture<Void>> drains = new ArrayList<>();

	/** Written on the timeline only, read by anybody. */
	private volatile int open;

	private boolean closed;

	public Turns(Gate gate, Order order, TurnHandler handler, Bot bot, ReplySink sink, Executor workers,
			Timeline timeline, TurnObserver observer) {
		this.gate = gate;
		this.guard = new LoopGuard(gate.bots(), Naming.of(bot), timeline);
		this.order = order;
		this.handler = handler;
		this.bot = bot;
		this.sink = sink;
		this.workers = workers;
		this.timeline = timeline;
		this.observer = observer;
	}

	/**
	 * A message has come.
	 * @param entry the message
	 */
	public void accept(LogEntry entry) {
		Gate.Verdict verdict = judge(entry.message());
		if (verdict != Gate.Verdict.PASS) {
			this.observer.heldBack(entry.message(), verdict);
			entry.finish();
			return;
		}
		if (this.closed) {
			this.observer.over(entry.message(), TurnObserver.Outcome.ABANDONED);
			return;
		}
		this.open = this.open + 1;
		Object key = this.order.key(entry.message());
		Deque<LogEntry> waiting = this.conversations.get(key);
		if (waiting != null) {
			waiting.add(entry);
		}
		else {
			this.conversations.put(key, new ArrayDeque<>(List.of(entry)));
			next(key);
		}
	}

	private Gate.Verdict judge(RoomMessage message) {
		Gate.Verdict verdict = this.gate.judge(message);
		return (verdict != Gate.Verdict.PASS) ? verdict : this.guard.judge(message);
	}

	/**
	 * Begin no more turns. Those that run may end, those that wait are left for the next
	 * start.
	 * @return completed when none runs any more
	 */
	public CompletionStage<Void> close() {
		this.closed = true;
		this.conversations.values().forEach((waiting) -> {
			waiting.forEach((entry) -> over(entry, TurnObserver.Outcome.ABANDONED));
			waiting.clear();
		});
		CompletableFuture<Void> drained = new CompletableFuture<>();
		this.drains.add(drained);
		tellDrained();
		return drained;
	}

	/**
	 * Return how many messages are being handled or wait for it.
	 * @return the number of open turns
	 */
	public int openTurns() {
		return this.open;
	}

	private void run(Object key, LogEntry entry) {
		Turn turn = new Turn(entry.message(), this.bot, this.sink);
		try {
			this.workers.execute(() -> {
				Result result = handle(turn);
				this.timeline.execute(() -> returned(key, entry, turn, result));
			});
		}
		catch (RejectedExecutionException ex) {
			logger.debug("No worker for a turn in {}, asking again", entry.message().room());
			this.timeline.schedule(NO_WORKER, () -> again(key, entry));
		}
	}

	/** There may be a worker by now; if we are leaving, the next start will find one. */
	private void again(Object key, LogEntry entry) {
		if (this.closed) {
			over(entry, TurnObserver.Outcome.ABANDONED);
			next(key);
		}
		else {
			run(key, entry);
		}
	}

	private Result handle(Turn turn) {
		try {
			return this.handler.handle(turn) ? Result.TAKEN : Result.NOT_TAKEN;
		}
		catch (RuntimeException | Error ex) {
			logger.error("The handler of a message in {} failed", turn.message().room(), ex);
			return Result.FAILED;
		}
	}

	private void returned(Object key, LogEntry entry, Turn turn, Result result) {
		List<CompletableFuture<Delivery>> deliveries = turn.end();
		next(key);
		CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new))
			.whenComplete((ignored, error) -> this.timeline.execute(() -> over(entry, outcome(result, deliveries))));
	}

	private void next(Object key) {
		Deque<LogEntry> waiting = this.conversations.get(key);
		if (waiting == null || waiting.isEmpty()) {
			this.conversations.remove(key);
		}
		else {
			run(key, waiting.removeFirst());
		}
	}

	/** One reply that the stop overtook is enough: it is still to be said. */
	private static TurnObserver.Outcome outcome(Result result, List<CompletableFuture<Delivery>> deliveries) {
		List<CompletableFuture<Delivery>> failed = deliveries.stream()
			.filter(CompletableFuture::isCompletedExceptionally)
			.toList();
		if (failed.stream().anyMatch(Turns::stopped)) {
			return TurnObserver.Outcome.ABANDONED;
		}
		if (!failed.isEmpty()) {
			return TurnObserver.Outcome.UNDELIVERED;
		}
		return switch (result) {
			case TAKEN -> TurnObserver.Outcome.HANDLED;
			case NOT_TAKEN -> TurnObserver.Outcome.UNHANDLED;
			case FAILED -> TurnObserver.Outcome.FAILED;
		};
	}

	private static boolean stopped(CompletableFuture<Delivery> failed) {
		return failed.handle((delivery, error) -> {
			Throwable cause = (error instanceof CompletionException) ? error.getCause() : error;
			return cause instanceof DeliveryException undelivered
					&& undelivered.reason() == DeliveryException.Reason.STOPPED;
		}).getNow(false);
	}

	private void over(LogEntry entry, TurnObserver.Outcome outcome) {
		if (outcome != TurnObserver.Outcome.ABANDONED) {
			entry.finish();
		}
		this.open = this.open - 1;
		this.observer.over(entry.message(), outcome);
		tellDrained();
	}

	private void tellDrained() {
		if (this.open == 0) {
			List<CompletableFuture<Void>> drained = List.copyOf(this.drains);
			this.drains.clear();
			drained.forEach((drain) -> drain.complete(null));
		}
	}

	private enum Result {

		TAKEN, NOT_TAKEN, FAILED

	}

}
