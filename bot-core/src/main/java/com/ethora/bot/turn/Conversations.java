package com.ethora.bot.turn;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import com.ethora.bot.WhileBusy;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.Claims.Claim;
import com.ethora.bot.turn.TurnObserver.Outcome;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which message waits for which. Those of a conversation wait for each other, as far as
 * what handles them does not want it otherwise; to find that out takes a worker, because
 * patterns that people wrote may take their time. Lives on the timeline.
 */
final class Conversations {

	private static final Logger logger = LoggerFactory.getLogger(Conversations.class);

	private final Claims claims;

	private final Function<LogEntry, Turn> asked;

	private final Predicate<LogEntry> answers;

	private final BiConsumer<LogEntry, Outcome> over;

	/** Messages of which it is not known yet what wants them. */
	private final Queues<Unclaimed> unclaimed;

	private final Queues<Batch> turns;

	private boolean closed;

	/**
	 * Create conversations.
	 * @param claims what wants messages
	 * @param asked makes of a message what is asked about
	 * @param answers takes messages that answer a question that was asked meanwhile
	 * @param work what is done with them
	 * @param over told of those with which it is not done
	 * @param workers what it is done on
	 * @param timeline what time runs on
	 */
	Conversations(Claims claims, Function<LogEntry, Turn> asked, Predicate<LogEntry> answers, Queues.Work<Batch> work,
			BiConsumer<LogEntry, Outcome> over, Executor workers, Timeline timeline) {
		this.claims = claims;
		this.asked = asked;
		this.answers = answers;
		this.over = over;
		this.unclaimed = new Queues<>(new Claiming(), workers, timeline);
		this.turns = new Queues<>(work, workers, timeline);
	}

	/** A message of a conversation has come. */
	void accept(Object key, LogEntry entry) {
		if (this.claims == Claims.NONE) {
			this.turns.add(key, new Batch(Claim.NONE, entry));
		}
		else {
			this.unclaimed.add(key, new Unclaimed(key, entry));
		}
	}

	/** Return how many turns of a conversation run, wait or are to be found out about. */
	int size(Object key) {
		return this.unclaimed.size(key) + this.turns.size(key);
	}

	/** Take the first message that is wanted out of what waits, if there is one. */
	@Nullable LogEntry take(Predicate<LogEntry> wanted) {
		for (Batch batch : this.turns.waiting()) {
			LogEntry entry = batch.take(wanted);
			if (entry != null) {
				if (batch.entries().isEmpty()) {
					this.turns.remove(batch);
				}
				return entry;
			}
		}
		for (Unclaimed waiting : this.unclaimed.waiting()) {
			if (wanted.test(waiting.entry())) {
				this.unclaimed.remove(waiting);
				return waiting.entry();
			}
		}
		return null;
	}

	/** Begin nothing more, and give up what waits. */
	void close() {
		this.closed = true;
		this.turns.close();
		this.unclaimed.close();
	}

	private Claim claim(LogEntry entry) {
		try {
			return this.claims.claim(this.asked.apply(entry));
		}
		catch (RuntimeException | Error ex) {
			logger.debug("What wants a message in {} is not known: it waits", entry.message().room(), ex);
			return Claim.NONE;
		}
	}

	private void claimed(Object key, LogEntry entry, Claim claim) {
		if (this.closed) {
			this.over.accept(entry, Outcome.ABANDONED);
			return;
		}
		if (this.answers.test(entry)) {
			return;
		}
		switch (asked(key) ? WhileBusy.QUEUE : claim.rule()) {
			case QUEUE -> this.turns.add(key, new Batch(claim, entry));
			case PARALLEL -> this.turns.add(new Object(), new Batch(claim, entry));
			case DROP -> drop(key, entry, claim);
			case LATEST -> waiting(key, claim).ifPresentOrElse((batch) -> replace(batch, entry),
					() -> this.turns.add(key, new Batch(claim, entry)));
			case COLLECT -> waiting(key, claim).ifPresentOrElse((batch) -> batch.add(entry),
					() -> this.turns.add(key, new Batch(claim, entry)));
		}
	}

	/** Where somebody is asked something, or will be, the answers must not get lost. */
	private boolean asked(Object key) {
		return this.turns.tasks(key).stream().anyMatch((batch) -> batch.claimedLike(Claim.ASKS));
	}

	/** Of its kind none but one at a time, whether it runs or is to. */
	private void drop(Object key, LogEntry entry, Claim claim) {
		if (this.turns.tasks(key).stream().anyMatch((batch) -> batch.claimedLike(claim))) {
			logger.debug("Dropped a message in {} because the bot is busy with one like it", entry.message().room());
			this.over.accept(entry, Outcome.DROPPED);
		}
		else {
			this.turns.add(key, new Batch(claim, entry));
		}
	}

	private void replace(Batch batch, LogEntry entry) {
		batch.replace(entry).forEach((older) -> this.over.accept(older, Outcome.SKIPPED));
	}

	private Optional<Batch> waiting(Object key, Claim claim) {
		List<Batch> tasks = this.turns.tasks(key);
		return tasks.stream().skip(1).filter((batch) -> batch.claimedLike(claim)).findFirst();
	}

	private final class Claiming implements Queues.Work<Unclaimed> {

		@Override
		public Runnable perform(Unclaimed task) {
			Claim claim = claim(task.entry());
			return () -> claimed(task.key(), task.entry(), claim);
		}

		@Override
		public void giveUp(Unclaimed task) {
			Conversations.this.over.accept(task.entry(), Outcome.ABANDONED);
		}

	}

	private record Unclaimed(Object key, LogEntry entry) {
	}

}
