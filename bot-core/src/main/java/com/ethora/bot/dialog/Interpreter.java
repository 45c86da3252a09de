package com.ethora.bot.dialog;

import java.util.Optional;

/**
 * Understands what people type.
 */
public interface Interpreter {

	/**
	 * Return whether texts can be understood as values of a type at all.
	 * @param type the type
	 * @return whether some can
	 */
	boolean understands(Class<?> type);

	/**
	 * Understand a text.
	 * @param text the text
	 * @param type what it should be
	 * @param <T> the type
	 * @return the value; none when the text is no such thing
	 */
	<T> Optional<T> read(String text, Class<T> type);

	/**
	 * Say what sort of text is expected, to somebody who has said another.
	 * @param type what it should be
	 * @return one or two sentences
	 */
	String expected(Class<?> type);

}
