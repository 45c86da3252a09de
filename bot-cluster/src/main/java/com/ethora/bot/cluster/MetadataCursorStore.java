package com.ethora.bot.cluster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.metadata.ConcurrentMetadataStore;

/**
 * Keeps cursors in a metadata store of Spring Integration, such as those on Redis, JDBC
 * or Hazelcast. Several processes may use one store, for several bots and even for one
 * and the same: a process that has not seen what another wrote does not write over it,
 * and what is further on stays.
 */
public final class MetadataCursorStore implements CursorStore {

	/** What keys begin with unless something else is asked for. */
	public static final String PREFIX = "ethora.bot.cursor:";

	private static final Logger logger = LoggerFactory.getLogger(MetadataCursorStore.class);

	private static final int ATTEMPTS = 100;

	private final ConcurrentMetadataStore store;

	private final String prefix;

	private final Executor executor;

	/** What this process has last read or written, by room. */
	private final Map<Jid, Known> known = new ConcurrentHashMap<>();

	private final AtomicBoolean reported = new AtomicBoolean();

	/**
	 * Create a store.
	 * @param store where to keep cursors
	 * @param account the account of the bot
	 * @param executor for calls that wait for the store
	 */
	public MetadataCursorStore(ConcurrentMetadataStore store, Jid account, Executor executor) {
		this(store, PREFIX, account, executor);
	}

	/**
	 * Create a store whose keys begin in a way of one's own.
	 * @param store where to keep cursors
	 * @param prefix what keys begin with; the account and the room follow
	 * @param account the account of the bot
	 * @param executor for calls that wait for the store
	 */
	public MetadataCursorStore(ConcurrentMetadataStore store, String prefix, Jid account, Executor executor) {
		this.store = store;
		this.prefix = prefix + account.bare() + "/";
		this.executor = executor;
	}

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		return call(() -> {
			String text = this.store.get(key(room));
			know(room, text, false);
			Optional<Cursor> cursor = parse(text);
			if (text != null && cursor.isEmpty()) {
				logger.warn("What is kept as the cursor of {} is none: the bot begins there as in a new room", room);
			}
			return cursor;
		});
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		return call(() -> {
			Known before = this.known.get(room);
			boolean late = before != null && before.foreign() && before.isAheadOf(cursor);
			if (!late && !written(room, cursor)) {
				contend(room, cursor);
			}
			return null;
		});
	}

	/** Somebody else has written in between: what is not surely behind stays. */
	private void contend(Jid room, Cursor cursor) {
		if (this.reported.compareAndSet(false, true)) {
			logger.warn("Somebody else has moved the cursor of {}: two processes seem to run this bot", room);
		}
		for (int i = 0; i < ATTEMPTS; i++) {
			know(room, this.store.get(key(room)), true);
			Known other = this.known.get(room);
			if ((other != null && !other.isBehind(cursor)) || written(room, cursor)) {
				return;
			}
		}
		throw new IllegalStateException("The cursor of %s changes too fast to be kept".formatted(room));
	}

	private boolean written(Jid room, Cursor cursor) {
		Known before = this.known.get(room);
		boolean written = (before != null) ? this.store.replace(key(room), before.text(), cursor.text())
				: this.store.putIfAbsent(key(room), cursor.text()) == null;
		if (written) {
			know(room, cursor.text(), false);
		}
		return written;
	}

	private void know(Jid room, @Nullable String text, boolean foreign) {
		if (text != null) {
			this.known.put(room, new Known(text, foreign));
		}
		else {
			this.known.remove(room);
		}
	}

	private <T> CompletionStage<T> call(Supplier<T> work) {
		try {
			return CompletableFuture.supplyAsync(work, this.executor);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private String key(Jid room) {
		return this.prefix + room.bare();
	}

	private static Optional<Cursor> parse(@Nullable String text) {
		try {
			return Optional.ofNullable(text).map(Cursor::parse);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the store held.
	 *
	 * @param text the text
	 * @param foreign whether it came as a surprise
	 */
	private record Known(String text, boolean foreign) {

		boolean isAheadOf(Cursor cursor) {
			return at().isPresent() && cursor.at() != null && !at().get().isBefore(cursor.at());
		}

		boolean isBehind(Cursor cursor) {
			return at().isPresent() && cursor.at() != null && at().get().isBefore(cursor.at());
		}

		/** Only times can be compared: ids need not increase. */
		private Optional<Instant> at() {
			return parse(this.text).map(Cursor::at);
		}

	}

}
