package com.ethora.bot.ai.guard;

import java.util.Collection;

/**
 * Makes guards that look for words: what has them in it is neither asked nor said.
 */
public final class WordGuard {

	private WordGuard() {
	}

	/**
	 * Create a guard of what is asked.
	 * @param words words that are not asked about, however they are written
	 * @param patterns regular expressions of what is not asked about
	 * @return the guard
	 * @throws IllegalArgumentException when a regular expression is none
	 */
	public static InputGuard asked(Collection<String> words, Collection<String> patterns) {
		Words refused = new Words(words, patterns);
		return (question, occasion) -> !refused.test(question);
	}

	/**
	 * Create a guard of what is said.
	 * @param words words that are not said, however they are written
	 * @param patterns regular expressions of what is not said
	 * @return the guard
	 * @throws IllegalArgumentException when a regular expression is none
	 */
	public static OutputGuard said(Collection<String> words, Collection<String> patterns) {
		Words refused = new Words(words, patterns);
		return (answer, occasion) -> !refused.test(answer);
	}

}
