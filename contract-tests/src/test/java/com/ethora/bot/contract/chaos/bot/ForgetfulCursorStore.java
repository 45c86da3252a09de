package com.ethora.bot.contract.chaos.bot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;

/**
 * Keeps nothing, so every time is the first time.
 */
final class ForgetfulCursorStore implements CursorStore {

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		return CompletableFuture.completedFuture(null);
	}

}
