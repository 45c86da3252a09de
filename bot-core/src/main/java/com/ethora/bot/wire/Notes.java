package com.ethora.bot.wire;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Short texts that the server keeps for our account, and for nobody else.
 */
public interface Notes {

	/**
	 * Read a note.
	 * @param name the name of the note
	 * @return its text, empty when there is none, or failed with a
	 * {@link RefusedException} or, without a connection, a {@link LinkException}
	 */
	CompletionStage<Optional<String>> read(String name);

	/**
	 * Write a note over what was there before.
	 * @param name the name of the note
	 * @param text its text; an empty one is the same as none
	 * @return completed when the server keeps it, or failed as reading may
	 */
	CompletionStage<Void> write(String name, String text);

}
