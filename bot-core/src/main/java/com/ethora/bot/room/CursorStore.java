package com.ethora.bot.room;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;

/**
 * Where cursors are kept.
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
	 */
	void save(Jid room, Cursor cursor);

}
