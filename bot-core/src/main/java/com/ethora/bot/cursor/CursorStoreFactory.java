package com.ethora.bot.cursor;

import com.ethora.bot.wire.Notes;

/**
 * Makes the store of one run of a bot.
 */
@FunctionalInterface
public interface CursorStoreFactory {

	/**
	 * Cursors that are kept as long as the process lives.
	 * @return makes one store for all runs
	 */
	static CursorStoreFactory memory() {
		MemoryCursorStore memory = new MemoryCursorStore();
		return (notes) -> memory;
	}

	/**
	 * Cursors that are kept on the chat server.
	 * @return makes a store for each run
	 */
	static CursorStoreFactory server() {
		return ServerCursorStore::new;
	}

	/**
	 * Cursors that are kept on the chat server where it does that, else in memory.
	 * @return makes a store for each run
	 */
	static CursorStoreFactory auto() {
		MemoryCursorStore memory = new MemoryCursorStore();
		return (notes) -> new FallbackCursorStore(new ServerCursorStore(notes), memory);
	}

	/**
	 * Make a store.
	 * @param notes what the chat server keeps for the bot, usable while there is a
	 * connection
	 * @return the store
	 */
	CursorStore create(Notes notes);

}
