package com.ethora.bot.ai.tool;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.ethora.bot.Delivery;
import com.ethora.bot.DialogException;
import com.ethora.bot.HistoryException;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One petition before the room: asked once, even if its turn runs again, and decided by
 * the first who says something about it and may.
 */
final class Hearing {

	private static final Logger logger = LoggerFactory.getLogger(Hearing.class);

	/** So much may be said in the room before somebody decides. */
	private static final int MOST_SAID = 1_000;

	private final Petition petition;

	private final Turn turn;

	private final CompletableFuture<Verdict> decision = new CompletableFuture<>();

	private final Reply question;

	/** The question, once it can be seen. */
	private volatile @Nullable Delivery shown;

	Hearing(Petition petition) {
		this.petition = petition;
		this.turn = petition.turn();
		this.question = petition.question();
	}

	/** Something happens in the room. Must not wait. */
	boolean hears(RoomEvent event) {
		Delivery asked = this.shown;
		if (asked == null || !(event instanceof RoomMessage said)) {
			return false;
		}
		boolean live = said.origin() == RoomMessage.Origin.LIVE && !asked.repeated();
		Optional<Verdict> verdict = (live || inTime(said, asked)) ? decided(said, asked) : Optional.empty();
		verdict.filter(this.decision::complete).ifPresent((decided) -> log(decided, said));
		return verdict.isPresent();
	}

	private void log(Verdict verdict, RoomMessage said) {
		logger.info("{} decides about tool {} in {}: {}", said.sender().nick(), this.petition.tool(), said.room(),
				verdict.consent());
	}

	/** Ask, and wait until it is decided or the time is up. */
	Verdict outcome() {
		Verdict verdict = heard();
		this.petition.occasion().typing(true);
		return verdict;
	}

	private Verdict heard() {
		try {
			Delivery asked = asked();
			this.shown = asked;
			Optional<Verdict> before = asked.repeated() ? decidedBefore(asked) : Optional.empty();
			return before.isPresent() ? before.get() : await(asked);
		}
		catch (ExecutionException ex) {
			return undecided(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The answer is not wanted any more");
		}
	}

	/**
	 * What a turn that ran before asked under the same id may have been something else:
	 * then what was said about that counts for nothing, and this is asked as well.
	 */
	private Delivery asked() throws InterruptedException, ExecutionException {
		Delivery delivery = ask();
		while (delivery.repeated() && !says(delivery)) {
			delivery = ask();
		}
		return delivery;
	}

	/** An answer may follow before this thread has learned that the question is seen. */
	private Delivery ask() throws InterruptedException, ExecutionException {
		return this.turn.reply(this.question).thenApply((delivery) -> {
			if (!delivery.repeated()) {
				this.shown = delivery;
			}
			return delivery;
		}).get();
	}

	private boolean says(Delivery delivery) {
		return Archived.text(this.turn, delivery).filter(this.question.text()::equals).isPresent();
	}

	private Optional<Verdict> decidedBefore(Delivery asked) {
		String archiveId = Objects.requireNonNull(asked.archiveId(), "A question that was found has an id");
		try (Stream<RoomMessage> said = this.turn.room().history().after(archiveId)) {
			return said.limit(MOST_SAID)
				.takeWhile((message) -> inTime(message, asked))
				.flatMap((message) -> decided(message, asked).stream().peek((verdict) -> log(verdict, message)))
				.findFirst();
		}
		catch (HistoryException ex) {
			logger.warn("What was said in {} meanwhile is not known: {}", asked.room(), ex.getMessage());
			return Optional.empty();
		}
	}

	/** What is left of the time when the question was shown before a restart. */
	private Verdict await(Delivery asked) throws InterruptedException, ExecutionException {
		CompletableFuture<?> end = this.turn.deadline(asked, this.petition.within());
		try {
			CompletableFuture.anyOf(this.decision, end).get();
			return this.decision.get();
		}
		finally {
			end.cancel(false);
		}
	}

	/** Where the bot stops nothing is decided: the turn runs again. */
	private Verdict undecided(@Nullable Throwable cause) {
		if (cause instanceof DialogException over) {
			if (over.reason() == DialogException.Reason.STOPPED) {
				throw over;
			}
			return (over.reason() == DialogException.Reason.TIMED_OUT) ? Verdict.TIMED_OUT : Verdict.UNAVAILABLE;
		}
		return Verdict.UNAVAILABLE;
	}

	private Optional<Verdict> decided(RoomMessage said, Delivery asked) {
		return inPlace(said, asked) ? this.petition.decided(said, replies(said, asked)) : Optional.empty();
	}

	/** What is said later may be about something else. */
	private boolean inTime(RoomMessage said, Delivery asked) {
		return !said.time().isAfter(asked.time().plus(this.petition.within()));
	}

	/** In the channel, or in a thread of the question or of what it is about. */
	private boolean inPlace(RoomMessage said, Delivery asked) {
		String thread = thread(said);
		RoomMessage about = this.turn.message();
		return thread == null || replies(said, asked) || thread.equals(thread(about))
				|| thread.equals(about.archiveId());
	}

	/** In the thread that begins with the question, or the one that it is asked in. */
	private boolean replies(RoomMessage said, Delivery asked) {
		String thread = thread(said);
		ThreadParent own = this.question.thread();
		return thread != null && (thread.equals(asked.archiveId()) || (own != null && thread.equals(own.id())));
	}

	private static @Nullable String thread(RoomMessage message) {
		return message.thread().map(ThreadParent::id).orElse(null);
	}

}
