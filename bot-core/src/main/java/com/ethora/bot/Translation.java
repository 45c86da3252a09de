package com.ethora.bot;

/**
 * What a message says in another language, as the server has it translated.
 *
 * @param language the language, as the server names it
 * @param text what the message says in it
 */
public record Translation(String language, String text) {

	/** Without the text: a translation may end up in a log. */
	@Override
	public String toString() {
		return "Translation[language=%s]".formatted(this.language);
	}

}
