package com.ethora.bot.handler;

/**
 * What follows the words that a command is called by.
 */
sealed interface CommandPart {

	/** How its author wrote it. */
	String usage();

	/**
	 * A word that must be said there.
	 *
	 * @param word the word
	 */
	record Word(String word) implements CommandPart {

		@Override
		public String usage() {
			return this.word;
		}

	}

	/**
	 * An argument.
	 *
	 * @param name what it is called
	 * @param optional whether it may be left out
	 * @param rest whether it takes all that is left
	 */
	record Slot(String name, boolean optional, boolean rest) implements CommandPart {

		@Override
		public String usage() {
			return "{" + this.name + (this.rest ? "..." : "") + (this.optional ? "?" : "") + "}";
		}

	}

}
