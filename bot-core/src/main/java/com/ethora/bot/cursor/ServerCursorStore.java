package com.ethora.bot.cursor;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Notes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps cursors on the chat server, as notes of the bot's account: they outlive the
 * process, and the machine it ran on.
 */
public final class ServerCursorStore implements CursorStore {

	private static final Logger logger = LoggerFactory.getLogger(ServerCursorStore.class);

	private final Notes notes;

	public ServerCursorStore(Notes notes) {
		this.notes = notes;
	}

	@Override
	public CompletionStage<Optional<Cursor>> load(Jid room) {
		return this.notes.read(name(room)).thenApply((text) -> text.flatMap((found) -> parse(room, found)));
	}

	@Override
	public CompletionStage<Void> save(Jid room, Cursor cursor) {
		return this.notes.write(name(room), cursor.text());
	}

	private static Optional<Cursor> parse(Jid room, String text) {
		try {
			return Optional.of(Cursor.parse(text));
		}
		catch (IllegalArgumentException ex) {
			// Neither the text nor the exception, which may repeat it: it is not ours.
			logger.warn("What the server keeps as the cursor of {} is none: the bot begins there as in a new room",
					room);
			return Optional.empty();
		}
	}

	private static String name(Jid room) {
		return "cursor/" + room.bare();
	}

}
