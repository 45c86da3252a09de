package com.ethora.bot.conversation;

/**
 * Makes JSON of values and values of JSON.
 */
public interface ConversationCodec {

	/**
	 * For texts, numbers, truth values and constants of enums: whatever else there is
	 * needs a library.
	 */
	ConversationCodec PLAIN = new PlainCodec();

	/**
	 * Write a value.
	 * @param value the value
	 * @return its JSON
	 * @throws IllegalArgumentException when it cannot be written
	 */
	String write(Object value);

	/**
	 * Read a value.
	 * @param json its JSON
	 * @param type what it was written as
	 * @param <T> the type
	 * @return the value
	 * @throws RuntimeException when it is no such thing
	 */
	<T> T read(String json, Class<T> type);

}
