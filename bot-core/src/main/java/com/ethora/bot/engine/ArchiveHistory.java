package com.ethora.bot.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import com.ethora.bot.History;
import com.ethora.bot.HistoryException;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;

import org.jspecify.annotations.Nullable;

/**
 * The history of a room, asked for by the link of the moment.
 *
 * @param room the room
 * @param archive reads a page
 * @param readers how many pages may be asked for at once, with those of other rooms: more
 * would only fill the wire
 */
record ArchiveHistory(Jid room, Function<ArchiveQuery, CompletableFuture<ArchivePage>> archive,
		Semaphore readers) implements History {

	private static final int PAGE = 100;

	private static final int PATIENCE_SECONDS = 30;

	@Override
	public Stream<RoomMessage> newestFirst() {
		return backward(ArchiveQuery.latest(this.room, PAGE));
	}

	@Override
	public Stream<RoomMessage> since(Instant time) {
		return forward(ArchiveQuery.since(this.room, time, PAGE)).dropWhile((message) -> message.time().isBefore(time));
	}

	@Override
	public Stream<RoomMessage> after(String archiveId) {
		return forward(ArchiveQuery.after(this.room, archiveId, PAGE));
	}

	@Override
	public Stream<RoomMessage> before(String archiveId) {
		return backward(ArchiveQuery.before(this.room, archiveId, PAGE));
	}

	@Override
	public List<RoomMessage> latest(int max) {
		return reversed(newestFirst().limit(max).toList());
	}

	/**
	 * A message is found by going on from the entry before it. What comes then may change
	 * what came before.
	 */
	@Override
	public List<RoomMessage> around(String archiveId, int before, int after) {
		String previous = read(ArchiveQuery.before(this.room, archiveId, 1)).last();
		ArchivePage page = read(ArchiveQuery.after(this.room, previous, PAGE));
		ArchiveQuery behind = next(page.last(), page, ArchiveQuery::after);
		Stream<ArchivePage> others = (behind != null) ? pagesForward(behind) : Stream.empty();
		Folding folding = new Folding();
		folding.learn(page.changes());
		return Stream
			.concat(reversed(before(archiveId).limit(before).toList()).stream().map(folding::fold),
					Foresight.over(Stream.concat(Stream.of(page), others)).limit(1L + after))
			.toList();
	}

	private Stream<RoomMessage> forward(ArchiveQuery first) {
		return Foresight.over(pagesForward(first));
	}

	private Stream<ArchivePage> pagesForward(ArchiveQuery first) {
		return Pages.walk(first, this::read, (page) -> next(page.last(), page, ArchiveQuery::after));
	}

	private Stream<RoomMessage> backward(ArchiveQuery first) {
		Folding folding = new Folding();
		return Pages.walk(first, this::read, (page) -> next(page.first(), page, ArchiveQuery::before))
			.flatMap((page) -> {
				folding.learnEarlier(page.changes());
				return reversed(page.messages()).stream().map(folding::fold);
			});
	}

	private @Nullable ArchiveQuery next(@Nullable String from, ArchivePage page, Continuation continuation) {
		return (from != null && !page.complete()) ? continuation.from(this.room, from, PAGE) : null;
	}

	private ArchivePage read(ArchiveQuery query) {
		try {
			return ask(query);
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new HistoryException("The archive of %s cannot be read: %s".formatted(this.room, cause.getMessage()),
					cause);
		}
		catch (TimeoutException ex) {
			throw new HistoryException("The archive of %s does not answer".formatted(this.room), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new HistoryException("Interrupted while reading the archive of %s".formatted(this.room), ex);
		}
	}

	private ArchivePage ask(ArchiveQuery query) throws InterruptedException, ExecutionException, TimeoutException {
		if (!this.readers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new TimeoutException("Others read archives, too many of them");
		}
		try {
			return this.archive.apply(query).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		finally {
			this.readers.release();
		}
	}

	private static List<RoomMessage> reversed(List<RoomMessage> messages) {
		List<RoomMessage> reversed = new ArrayList<>(messages);
		Collections.reverse(reversed);
		return reversed;
	}

	/**
	 * How to go on.
	 */
	@FunctionalInterface
	private interface Continuation {

		ArchiveQuery from(Jid room, String id, int max);

	}

}
