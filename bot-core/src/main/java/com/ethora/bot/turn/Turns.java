package com.ethora.bot.turn;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Naming;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnObserver.Outcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs turns: at most one of a conversation at a time, in order, on workers that may
 * block. Lives on the timeline. A message is finished when its turn is over, unless the
 * bot stopped before: then the cursor stays in front of it.
 */
public final class Turns {

	private static final Logger logger = LoggerFactory.getLogger(Turns.class);

	private final Gate gate;

	private final LoopGuard guard;

	private final Order order;

	private final TurnHandler handler;

	private final Bot bot;

	private final ReplySink sink;

	private final Timeline timeline;

	private final TurnObserver observer;

	private final Conversations conversations;

	private final Listening<LogEntry> listening;

	private final Ledger ledger = new Ledger();

	private boolean closed;

	public Turns(Gate gate, Order order, TurnHandler handler, Bot bot, ReplySink sink, Executor workers,
			Timeline timeline, TurnObserver observer) {
		this.gate = gate.opened(handler.interest(bot));
		this.guard = new LoopGuard(gate.bots(), Naming.of(bot), timeline);
		this.order = order;
		this.handler = handler;
		this.bot = bot;
		this.sink = sink;
		this.timeline = timeline;
		this.observer = observer;
		this.conversations = new Conversations(handler.claims(bot), (entry) -> new Turn(entry.message(), bot, sink),
				this::answers, new Handling(), this::over, workers, timeline);
		this.listening = new Listening<>((entry) -> Order.SENDER.key(entry.message()), this.conversations::take,
				(entry) -> handler.dismisses(entry.message()), order == Order.NONE, timeline);
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
			this.observer.over(entry.message(), Outcome.ABANDONED);
			return;
		}
		this.ledger.begun();
		if (this.handler.takes(this.bot, entry.message())) {
			over(entry, Outcome.HANDLED);
		}
		else if (!answers(entry)) {
			enqueue(entry);
		}
	}

	private boolean answers(LogEntry entry) {
		return this.listening.takes(entry);
	}

	/**
	 * Where nothing waits, what is read again does: answers have to find the turn that
	 * asks, which has not asked yet.
	 */
	private void enqueue(LogEntry entry) {
		Object sender = Order.SENDER.key(entry.message());
		boolean again = entry.message().origin() == RoomMessage.Origin.ARCHIVE || this.conversations.size(sender) > 0;
		this.conversations.accept((this.order == Order.NONE && again) ? sender : this.order.key(entry.message()),
				entry);
	}

	private Gate.Verdict judge(RoomMessage message) {
		Gate.Verdict verdict = this.gate.judge(message);
		return (verdict != Gate.Verdict.PASS) ? verdict : this.guard.judge(message);
	}

	/**
	 * Begin no more turns. Those that run may end, those that wait are left for the next
	 * start, and so are those that wait for an answer.
	 * @return completed when none runs any more
	 */
	public CompletionStage<Void> close() {
		this.closed = true;
		this.conversations.close();
		this.listening.close().forEach((entry) -> over(entry, Outcome.ABANDONED));
		return this.ledger.drained();
	}

	/**
	 * Return how many messages are being handled or wait for it. May be asked by any
	 * thread.
	 * @return the number of open turns
	 */
	public int openTurns() {
		return this.ledger.open();
	}

	private Outcome handle(Turn turn) {
		try {
			boolean handled = this.handler.handle(turn);
			return turn.refused().orElse(handled ? Outcome.HANDLED : Outcome.UNHANDLED);
		}
		catch (RuntimeException | Error ex) {
			logger.error("The handler of a message in {} failed", turn.message().room(), ex);
			return Outcome.FAILED;
		}
	}

	/** Answers are over with the turn they were given to. */
	private void returned(Batch batch, Ear<LogEntry> ear, Turn turn, Outcome handled) {
		List<CompletableFuture<Delivery>> deliveries = turn.end();
		this.listening.end(ear).forEach(this::enqueue);
		CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new))
			.whenComplete((ignored, error) -> this.timeline.execute(() -> {
				Outcome outcome = turn.stopped() ? Outcome.ABANDONED : outcome(handled, deliveries);
				over(batch, outcome);
				ear.heard().forEach((answer) -> over(answer, outcome));
			}));
	}

	/** One reply that the stop overtook is enough: it is still to be said. */
	private static Outcome outcome(Outcome handled, List<CompletableFuture<Delivery>> deliveries) {
		List<CompletableFuture<Delivery>> failed = deliveries.stream()
			.filter(CompletableFuture::isCompletedExceptionally)
			.toList();
		if (failed.stream().anyMatch(Turns::stopped)) {
			return Outcome.ABANDONED;
		}
		if (!failed.isEmpty()) {
			return Outcome.UNDELIVERED;
		}
		return handled;
	}

	private static boolean stopped(CompletableFuture<Delivery> failed) {
		return failed.handle((delivery, error) -> {
			Throwable cause = (error instanceof CompletionException) ? error.getCause() : error;
			return cause instanceof DeliveryException undelivered
					&& undelivered.reason() == DeliveryException.Reason.STOPPED;
		}).getNow(false);
	}

	private void over(Batch batch, Outcome outcome) {
		batch.entries().forEach((entry) -> over(entry, outcome));
	}

	private void over(LogEntry entry, Outcome outcome) {
		if (outcome != Outcome.ABANDONED) {
			entry.finish();
		}
		this.observer.over(entry.message(), outcome);
		this.ledger.over();
	}

	private final class Handling implements Queues.Work<Batch> {

		@Override
		public Runnable perform(Batch batch) {
			Ear<LogEntry> ear = Turns.this.listening.ear(batch.last());
			Turn turn = new Turn(batch.newest(), Turns.this.bot, Turns.this.sink, batch.skipped(), ear);
			Outcome handled = handle(turn);
			return () -> returned(batch, ear, turn, handled);
		}

		@Override
		public void giveUp(Batch batch) {
			over(batch, Outcome.ABANDONED);
		}

	}

}
