package com.ethora.bot.cursor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;

/**
 * Keeps cursors as long as the process lives: enough across reconnects, not across
 * restarts.
 */
public final class MemoryCursorStore implements CursorStore {

	private final Map<Jid, Cursor> cursors = new ConcurrentHashMap<>();

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		return CompletableFuture.completedFuture(Optional.ofNullable(this.cursors.get(room)));
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		this.cursors.put(room, cursor);
		return CompletableFuture.completedFuture(null);
	}

}
