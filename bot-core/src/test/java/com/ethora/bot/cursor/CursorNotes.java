package com.ethora.bot.cursor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.BotException;
import com.ethora.bot.wire.Notes;

import org.jspecify.annotations.Nullable;

/**
 * Notes in memory that fail as long as a test wants it.
 */
final class CursorNotes implements Notes {

	final Map<String, String> texts = new HashMap<>();

	@Nullable BotException readTrouble;

	@Nullable BotException writeTrouble;

	void fail(@Nullable BotException trouble) {
		this.readTrouble = trouble;
		this.writeTrouble = trouble;
	}

	@Override
	public CompletionStage<Optional<String>> read(String name) {
		return (this.readTrouble != null) ? CompletableFuture.failedFuture(this.readTrouble)
				: CompletableFuture.completedFuture(Optional.ofNullable(this.texts.get(name)));
	}

	@Override
	public CompletionStage<Void> write(String name, String text) {
		if (this.writeTrouble != null) {
			return CompletableFuture.failedFuture(this.writeTrouble);
		}
		this.texts.put(name, text);
		return CompletableFuture.completedFuture(null);
	}

}
