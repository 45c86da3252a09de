package com.ethora.bot.cursor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps cursors where they are best kept, or in memory when the server refuses that. The
 * choice is made once, for all rooms: a store that has kept a cursor is not left again,
 * and other trouble than a refusal is no reason to leave it.
 */
public final class FallbackCursorStore implements CursorStore {

	private static final Logger logger = LoggerFactory.getLogger(FallbackCursorStore.class);

	private final CursorStore preferred;

	/** Knows what this process knows, so nothing is forgotten when it takes over. */
	private final MemoryCursorStore memory;

	private final AtomicReference<Choice> choice = new AtomicReference<>(Choice.OPEN);

	/**
	 * Create a store.
	 * @param preferred where to keep cursors, as long as that is not refused
	 * @param memory where to keep them then; it may outlive this store
	 */
	public FallbackCursorStore(CursorStore preferred, MemoryCursorStore memory) {
		this.preferred = preferred;
		this.memory = memory;
	}

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		if (inMemory()) {
			return this.memory.load(room);
		}
		return this.preferred.load(room)
			.thenCompose((found) -> found.isPresent() ? remember(room, found) : this.memory.load(room))
			.exceptionallyCompose((trouble) -> instead(trouble, () -> this.memory.load(room)));
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		CompletionStage<Void> remembered = this.memory.save(room, cursor);
		if (inMemory()) {
			return remembered;
		}
		return this.preferred.save(room, cursor)
			.thenRun(() -> this.choice.compareAndSet(Choice.OPEN, Choice.PREFERRED))
			.exceptionallyCompose((trouble) -> instead(trouble, () -> remembered));
	}

	private CompletionStage<Optional<Cursor>> remember(Jid room, Optional<Cursor> found) {
		return this.memory.save(room, found.orElseThrow()).thenApply((kept) -> found);
	}

	private <T> CompletionStage<T> instead(Throwable trouble, Supplier<CompletionStage<T>> inMemory) {
		Throwable cause = (trouble instanceof CompletionException && trouble.getCause() != null) ? trouble.getCause()
				: trouble;
		if (cause instanceof RefusedException refused && refused.refusal().notForUs()) {
			if (this.choice.compareAndSet(Choice.OPEN, Choice.MEMORY)) {
				logger.warn("The chat server does not keep cursors for the bot ({}): they do not survive a restart",
						refused.refusal());
			}
			if (inMemory()) {
				return inMemory.get();
			}
		}
		return CompletableFuture.failedFuture(cause);
	}

	private boolean inMemory() {
		return this.choice.get() == Choice.MEMORY;
	}

	private enum Choice {

		OPEN, PREFERRED, MEMORY

	}

}
