package com.ethora.bot.handler;

/**
 * A word of a line, or several words within quotes.
 *
 * @param text what it says, without the quotes
 * @param quoted whether there were quotes
 * @param begin where it begins in the line, with its quotes
 */
record Token(String text, boolean quoted, int begin) {

	/** Words of a command are never quoted: quotes are for what goes into it. */
	boolean is(String word) {
		return !this.quoted && this.text.equalsIgnoreCase(word);
	}

	/** Without the text: it is what somebody said. */
	@Override
	public String toString() {
		return "Token[begin=%d]".formatted(this.begin);
	}

}
