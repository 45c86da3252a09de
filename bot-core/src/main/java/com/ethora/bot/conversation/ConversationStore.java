package com.ethora.bot.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Where texts are kept by their keys. May be shared by several processes. Safe for use by
 * any thread, and may block.
 */
public interface ConversationStore {

	/**
	 * Return a text.
	 * @param key its key
	 * @return the text, {@code null} when there is none
	 */
	@Nullable String get(String key);

	/**
	 * Keep a text, in place of the one there was.
	 * @param key its key
	 * @param text the text
	 */
	void put(String key, String text);

	/**
	 * Keep a text if there is none yet.
	 * @param key its key
	 * @param text the text
	 * @return whether it is kept
	 */
	boolean putIfAbsent(String key, String text);

	/**
	 * Keep a text in place of another, if that is the one there is.
	 * @param key its key
	 * @param old the other text
	 * @param text the text
	 * @return whether it is kept
	 */
	boolean replace(String key, String old, String text);

	/**
	 * Forget a text.
	 * @param key its key
	 */
	void remove(String key);

}
