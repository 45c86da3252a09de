package com.ethora.bot.handler;

import java.util.List;

/**
 * What may be a command that somebody gives to the bot.
 *
 * @param text what was said, without what only tells whom it is said to
 * @param tokens the words of it
 * @param form how it was said to the bot
 */
record CommandLine(String text, List<Token> tokens, Form form) {

	/** Nothing was said to the bot. */
	static final CommandLine NONE = new CommandLine("", List.of(), Form.PREFIX);

	CommandLine {
		tokens = List.copyOf(tokens);
	}

	static CommandLine of(String text, Form form) {
		return new CommandLine(text, Tokenizer.tokens(text), form);
	}

	/** Whether nobody but this bot can be meant. */
	boolean toUsAlone() {
		return this.form != Form.PREFIX && !this.tokens.isEmpty();
	}

	/** All that is left from a token on, as it was written. */
	String from(int token) {
		return this.text.substring(this.tokens.get(token).begin()).stripTrailing();
	}

	/** Whether it says these words from a token on. */
	boolean says(List<String> words, int token) {
		if (this.tokens.size() < token + words.size()) {
			return false;
		}
		for (int i = 0; i < words.size(); i++) {
			if (!this.tokens.get(token + i).is(words.get(i))) {
				return false;
			}
		}
		return true;
	}

	/** Without the text: it is what somebody said. */
	@Override
	public String toString() {
		return "CommandLine[tokens=%d, form=%s]".formatted(this.tokens.size(), this.form);
	}

	/**
	 * How a command is given.
	 */
	enum Form {

		/** With a sign before it. Other bots hear that too. */
		PREFIX,

		/** With a name of the bot before it. */
		MENTION,

		/** Where the bot is alone with somebody, who need not say whom they speak to. */
		ALONE

	}

}
