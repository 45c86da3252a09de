package com.ethora.bot.ai.tool;

import java.util.List;
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
import com.ethora.bot.ai.Consent;
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

	private final CompletableFuture<Consent> decision = new CompletableFuture<>();

	/** The question, once it can be seen. */
	private volatile @Nullable Delivery shown;

	Hearing(Petition petition) {
		this.petition = petition;
		this.turn = petition.occasion()
			.turn()
			.orElseThrow(() -> new IllegalArgumentException("Nobody can be asked in private"));
	}

	/** Something happens in the room. Must not wait. */
	boolean hears(RoomEvent event) {
		Delivery question = this.shown;
		if (question == null || !(event instanceof RoomMessage said) || !inPlace(said, question)
				|| (said.origin() != RoomMessage.Origin.LIVE && !inTime(said, question))) {
			return false;
		}
		Optional<Consent> consent = this.petition.decided(said);
		consent.filter(this.decision::complete).ifPresent((decided) -> log(decided, said));
		return consent.isPresent();
	}

	private void log(Consent consent, RoomMessage said) {
		logger.info("{} decides about tool {} in {}: {}", said.sender().nick(), this.petition.tool(), said.room(),
				consent);
	}

	/** Ask, and wait until it is decided or the time is up. */
	Consent outcome() {
		try {
			Delivery question = asked();
			this.shown = question;
			Optional<Consent> before = question.repeated() ? decidedBefore(question) : Optional.empty();
			return before.isPresent() ? before.get() : await(question);
		}
		catch (ExecutionException ex) {
			return undecided(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The answer is not wanted any more");
		}
		finally {
			this.petition.occasion().typing(true);
		}
	}

	/**
	 * What a turn that ran before asked under the same id may have been something else:
	 * then what was said about that counts for nothing, and this is asked as well.
	 */
	private Delivery asked() throws InterruptedException, ExecutionException {
		Reply question = this.petition.occasion().inPlace(this.petition.question());
		Delivery delivery = ask(question);
		while (delivery.repeated() && !says(delivery, question.text())) {
			delivery = ask(question);
		}
		return delivery;
	}

	/** An answer may follow before this thread has learned that the question is seen. */
	private Delivery ask(Reply question) throws InterruptedException, ExecutionException {
		return this.turn.reply(question).thenApply((delivery) -> {
			if (!delivery.repeated()) {
				this.shown = delivery;
			}
			return delivery;
		}).get();
	}

	private boolean says(Delivery delivery, String text) {
		return delivery.archiveId() != null && around(delivery.archiveId()).stream()
			.anyMatch((message) -> delivery.archiveId().equals(message.archiveId()) && message.text().equals(text));
	}

	private List<RoomMessage> around(String archiveId) {
		try {
			return this.turn.room().history().around(archiveId, 0, 0);
		}
		catch (HistoryException ex) {
			return List.of();
		}
	}

	private Optional<Consent> decidedBefore(Delivery question) {
		String asked = Objects.requireNonNull(question.archiveId(), "A question that was found has an id");
		try (Stream<RoomMessage> said = this.turn.room().history().after(asked)) {
			return said.limit(MOST_SAID)
				.takeWhile((message) -> inTime(message, question))
				.filter((message) -> inPlace(message, question))
				.flatMap((message) -> this.petition.decided(message).stream().peek((consent) -> log(consent, message)))
				.findFirst();
		}
		catch (HistoryException ex) {
			logger.warn("What was said in {} meanwhile is not known: {}", question.room(), ex.getMessage());
			return Optional.empty();
		}
	}

	private Consent await(Delivery question) throws InterruptedException, ExecutionException {
		CompletableFuture<?> end = this.turn.deadline(CompletableFuture.completedFuture(question),
				this.petition.within());
		try {
			CompletableFuture.anyOf(this.decision, end).get();
			return this.decision.get();
		}
		finally {
			end.cancel(false);
		}
	}

	/** Where the bot stops nothing is decided: the turn runs again. */
	private Consent undecided(@Nullable Throwable cause) {
		if (cause instanceof DialogException over) {
			if (over.reason() == DialogException.Reason.STOPPED) {
				throw over;
			}
			return (over.reason() == DialogException.Reason.TIMED_OUT) ? Consent.TIMED_OUT : Consent.UNAVAILABLE;
		}
		return Consent.UNAVAILABLE;
	}

	/** What was said later, and read from the archive, may have been about another. */
	private boolean inTime(RoomMessage said, Delivery question) {
		return !said.time().isAfter(question.time().plus(this.petition.within()));
	}

	/** In the channel, or in a thread of the question or of what it is about. */
	private boolean inPlace(RoomMessage said, Delivery question) {
		String thread = thread(said);
		RoomMessage about = this.turn.message();
		return thread == null || thread.equals(question.archiveId()) || thread.equals(thread(about))
				|| thread.equals(about.archiveId());
	}

	private static @Nullable String thread(RoomMessage message) {
		return message.thread().map(ThreadParent::id).orElse(null);
	}

}
