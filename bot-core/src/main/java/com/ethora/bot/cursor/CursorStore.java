package com.ethora.bot.cursor;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;

/**
 * Where cursors are kept. A store may be slow and may fail: it is asked again, with the
 * newest cursor, and it is never asked for the same room twice at a time.
 */
public interface CursorStore {

	/**
	 * Find the cursor of a room.
	 * @param room the room
	 * @return the cursor, empty when the bot has never been there
	 */
	CompletionStage<Optional<Cursor>> load(Jid room);

	/**
	 * Keep the cursor of a room.
	 * @param room the room
	 * @param cursor the cursor
	 * @return completed when the cursor is kept
	 */
	CompletionStage<Void> save(Jid room, Cursor cursor);

}
