package com.ethora.bot;

/**
 * What a bot says.
 *
 * @param text the text, which the chat shows as Markdown
 */
public record Reply(String text) {

	public Reply {
		if (text.isBlank()) {
			throw new IllegalArgumentException("'text' must not be blank");
		}
	}

	/**
	 * Say something.
	 * @param text the text
	 * @return the reply
	 */
	public static Reply text(String text) {
		return new Reply(text);
	}

}
