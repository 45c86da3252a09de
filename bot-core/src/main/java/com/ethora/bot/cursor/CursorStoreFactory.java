package com.ethora.bot.cursor;

import com.ethora.bot.wire.Notes;

/**
 * Makes the store of one run of a bot.
 */
@FunctionalInterface
public interface CursorStoreFactory {

	/**
	 * Make a store.
	 * @param notes what the chat server keeps for the bot, usable while there is a
	 * connection
	 * @return the store
	 */
	CursorStore create(Notes notes);

}
