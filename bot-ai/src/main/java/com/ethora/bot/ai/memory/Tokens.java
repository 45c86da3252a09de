package com.ethora.bot.ai.memory;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * Estimates how many tokens a text has, without the vocabulary of any model: a token is
 * taken for three bytes of UTF-8. Of European languages that is more than it is for the
 * vocabularies in use, so that what is to fit does fit.
 */
public final class Tokens implements ToIntFunction<String> {

	private static final int BYTES = 3;

	/** What each message costs besides its words. */
	private static final int FRAME = 8;

	@Override
	public int applyAsInt(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length / BYTES + FRAME;
	}

}
