package com.ethora.bot.ai.knowledge;

/**
 * What a library takes in.
 *
 * @param maxSize how many bytes a document has at most
 * @param maxSources how many documents there are at most in one place
 * @param maxPassages how many passages there are at most of all documents together
 * @param passageTokens how long a passage is about, in tokens
 */
public record LibrarySettings(int maxSize, int maxSources, int maxPassages, int passageTokens) {

	/** A megabyte each, a thousand of them, twenty thousand passages. */
	public static final LibrarySettings DEFAULTS = new LibrarySettings(1 << 20, 1_000, 20_000, 400);

}
