package com.ethora.bot.test.autoconfigure.app;

/**
 * Something that a test of a bot does without.
 */
public interface Stock {

	/**
	 * Count what is there.
	 * @param article of what
	 * @return how many
	 */
	int count(String article);

}
