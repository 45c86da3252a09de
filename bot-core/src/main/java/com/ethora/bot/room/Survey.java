package com.ethora.bot.room;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.wire.ArchivePage;

import org.jspecify.annotations.Nullable;

/**
 * Looks through all that the archive has after the cursor, before any of it is handled.
 * Only then it is known which of our own messages have arrived, however far behind the
 * messages they answer, and how many messages were missed.
 */
final class Survey {

	private final ArchiveWalk walk;

	private final CatchUpRule rule;

	private final Instant oldest;

	private final int keep;

	private final Onlooker onlooker;

	private final List<RoomMessage> head = new ArrayList<>();

	/** Where the walk stood behind the head, once there is more than that. */
	private @Nullable Cursor headEnd;

	/** The newest of those missed, as many as may count. */
	private final Deque<Cursor> missed = new ArrayDeque<>();

	private @Nullable Cursor leftOut;

	private int leftOuts;

	private @Nullable String last;

	/** Until here nothing was missed: the bot was there, only it did not come to it. */
	private @Nullable String owedUntil;

	/** Whether the bot was back when this was said. */
	private boolean back;

	/**
	 * Create a survey.
	 * @param walk stands at the cursor
	 * @param rule what becomes of what was missed
	 * @param now the time
	 * @param owedUntil the last message that was not missed, only not read yet
	 * @param keep how many messages to keep, so that they need not be read again
	 * @param onlooker sees every message
	 */
	Survey(ArchiveWalk walk, CatchUpRule rule, Instant now, @Nullable String owedUntil, int keep, Onlooker onlooker) {
		this.walk = walk;
		this.rule = rule;
		this.oldest = now.minus(rule.maxAge());
		this.owedUntil = owedUntil;
		this.keep = keep;
		this.onlooker = onlooker;
	}

	/**
	 * Begin.
	 * @param done is told what was found
	 */
	void start(Consumer<Findings> done) {
		String owed = this.owedUntil;
		readOn(() -> done.accept(findings(owed)));
	}

	private void readOn(Runnable done) {
		this.walk.next((page) -> {
			page.messages().forEach(this::look);
			keep(page);
			if (page.complete()) {
				done.run();
			}
			else {
				readOn(done);
			}
		});
	}

	private void look(RoomMessage message) {
		this.last = (message.archiveId() != null) ? message.archiveId() : this.last;
		Kind kind = this.onlooker.look(message);
		this.back = this.back || kind == Kind.LIVE;
		if (this.owedUntil != null) {
			this.owedUntil = this.owedUntil.equals(message.archiveId()) ? null : this.owedUntil;
		}
		else if (!this.back && kind == Kind.OTHER) {
			missed(message);
		}
	}

	private void missed(RoomMessage message) {
		this.missed.add(new Cursor(message.archiveId(), message.time()));
		boolean skip = this.rule.policy() == CatchUpRule.Policy.SKIP;
		if (skip || message.time().isBefore(this.oldest)) {
			while (!this.missed.isEmpty()) {
				leaveOut();
			}
		}
		else if (this.missed.size() > this.rule.maxMessages()) {
			leaveOut();
		}
	}

	private void leaveOut() {
		this.leftOut = this.missed.removeFirst();
		this.leftOuts++;
	}

	private void keep(ArchivePage page) {
		if (this.headEnd == null) {
			this.head.addAll(page.messages());
			if (this.head.size() >= this.keep && !page.complete()) {
				this.headEnd = this.walk.place();
			}
		}
	}

	/** What is left out at the very front need not even be read again. */
	private Findings findings(@Nullable String owed) {
		String leftOutUntil = (this.leftOut != null) ? this.leftOut.after() : null;
		Sieve sieve = new Sieve(this.rule.policy(), owed, leftOutUntil, this.last);
		boolean kept = this.head.stream().anyMatch((message) -> Objects.equals(message.archiveId(), leftOutUntil));
		if (this.headEnd != null && owed == null && this.leftOut != null && !kept) {
			return new Findings(List.of(), this.leftOut, sieve.skipped(), this.leftOuts);
		}
		return new Findings(this.head, this.headEnd, sieve, this.leftOuts);
	}

	/**
	 * Sees every message of a survey.
	 */
	@FunctionalInterface
	interface Onlooker {

		/**
		 * Look at a message.
		 * @param message the message
		 * @return what kind it is
		 */
		Kind look(RoomMessage message);

	}

	/**
	 * What kind a message is.
	 */
	enum Kind {

		/** The bot said it itself. */
		OWN,

		/** It also came live, after the bot was back. */
		LIVE,

		/** It may have been missed. */
		OTHER

	}

	/**
	 * What was found.
	 *
	 * @param head the first messages
	 * @param more where to read on behind them, absent when they are all
	 * @param sieve what becomes of them and of the others
	 * @param leftOut how many of those that were missed are left out
	 */
	record Findings(List<RoomMessage> head, @Nullable Cursor more, Sieve sieve, int leftOut) {
	}

}
