package com.ethora.bot.handler;

import com.ethora.bot.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a command that somebody gave.
 *
 * @param sentence what is to be said about it
 */
record Mistake(String sentence) {

	static Mistake missing(String argument) {
		return new Mistake("'%s' is missing.".formatted(argument));
	}

	static Mistake empty(String argument) {
		return new Mistake("'%s' must not be empty.".formatted(argument));
	}

	static Mistake tooMuch(Token token) {
		return new Mistake("%s is too much.".formatted(Quotation.code(token.text())));
	}

	static Mistake unexpected(String word, @Nullable Token token) {
		return new Mistake((token == null) ? "'%s' is missing.".formatted(word)
				: "'%s' was expected, not %s.".formatted(word, Quotation.code(token.text())));
	}

	/**
	 * It is none of the values an argument can have.
	 * @param argument the argument
	 * @param value what was said
	 * @param expected what could be said, empty when that cannot be told
	 */
	static Mistake impossible(String argument, String value, String expected) {
		String what = expected.isEmpty() ? "" : ": " + expected;
		return new Mistake("'%s' cannot be %s%s.".formatted(argument, Quotation.code(value), what));
	}

	/**
	 * It breaks a rule.
	 * @param argument the argument
	 * @param rule what the rule says
	 */
	static Mistake invalid(String argument, String rule) {
		return new Mistake("'%s': %s".formatted(argument, Quotation.plain(rule)));
	}

	/** The answer to whoever gave the command. */
	Reply answer(MappedMethod method) {
		CommandTemplate command = method.mapping().command();
		return Reply
			.text((command != null) ? "%s\nUsage: `%s`".formatted(this.sentence, command.usage()) : this.sentence);
	}

	/** Without the sentence: it may repeat what somebody said. */
	@Override
	public String toString() {
		return "Mistake";
	}

}
