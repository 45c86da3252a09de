package com.ethora.bot.contract.chaos.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorStore;

/**
 * Keeps each cursor in a file.
 */
final class FileCursorStore implements CursorStore {

	private final Path folder;

	FileCursorStore(Path folder) {
		this.folder = folder;
	}

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		try {
			Path file = file(room);
			return CompletableFuture.completedFuture(
					Files.exists(file) ? Optional.of(Cursor.parse(Files.readString(file))) : Optional.empty());
		}
		catch (IOException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		try {
			Path draft = this.folder.resolve(room.requireLocal() + "." + ProcessHandle.current().pid());
			Files.writeString(draft, cursor.text());
			Files.move(draft, file(room), StandardCopyOption.ATOMIC_MOVE);
			return CompletableFuture.completedFuture(null);
		}
		catch (IOException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private Path file(Jid room) {
		return this.folder.resolve(room.requireLocal());
	}

}
