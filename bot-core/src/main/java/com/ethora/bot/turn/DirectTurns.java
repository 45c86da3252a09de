package com.ethora.bot.turn;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
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

	private final Gate gate;

	private final TurnHandler handler;

	private final Bot bot;

	private final DirectSink sink;

	private final BiConsumer<DirectMessage, Enum<?>> settled;

	private final Queues<DirectMessage> people;

	private final Listening<DirectMessage> listening;

	private final Ledger ledger = new Ledger();

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
		this.settled = settled;
		this.people = new Queues<>(new Handling(), workers, timeline);
		this.listening = new Listening<>(DirectMessage::peer, this.people::take, (said) -> false, false, timeline);
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
		if (this.closed || this.ledger.open() >= CAPACITY || this.people.size(message.peer()) > CAPACITY_OF_ONE) {
			leaveOut(message);
			return false;
		}
		this.ledger.begun();
		if (this.handler.takes(this.bot, message)) {
			over(message, Outcome.HANDLED);
		}
		else if (!this.listening.takes(message)) {
			this.people.add(message.peer(), message);
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
		this.people.close();
		this.listening.close();
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

	private Outcome handle(DirectTurn turn) {
		try {
			boolean handled = this.handler.handle(turn);
			return turn.refused().orElse(handled ? Outcome.HANDLED : Outcome.UNHANDLED);
		}
		catch (RuntimeException | Error ex) {
			logger.error("The handler of a message of {} failed", turn.message().peer(), ex);
			return Outcome.FAILED;
		}
	}

	private void over(DirectMessage message, Outcome outcome) {
		this.settled.accept(message, outcome);
		this.ledger.over();
		this.overflowing = this.overflowing && this.ledger.open() > 0;
	}

	private final class Handling implements Queues.Work<DirectMessage> {

		@Override
		public Runnable perform(DirectMessage message) {
			Ear<DirectMessage> ear = DirectTurns.this.listening.ear(message);
			Outcome outcome = handle(new DirectTurn(message, DirectTurns.this.bot, DirectTurns.this.sink, ear));
			return () -> {
				DirectTurns.this.listening.end(ear);
				Outcome end = ear.stopped() ? Outcome.ABANDONED : outcome;
				over(message, end);
				ear.heard().forEach((answer) -> over(answer, end));
			};
		}

		@Override
		public void giveUp(DirectMessage message) {
			over(message, Outcome.ABANDONED);
		}

	}

}
