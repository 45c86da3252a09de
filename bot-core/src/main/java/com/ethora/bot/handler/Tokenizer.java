package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a line at blanks, except within quotes. A quote that is never closed is a sign
 * like any other. Looks at each sign a fixed number of times, whatever the line.
 */
final class Tokenizer {

	private static final char ESCAPE = '\\';

	/**
	 * What begins a quote, and what ends it. Phones write others than the plain ones, in
	 * the way of their language.
	 */
	private static final Map<Character, String> QUOTES = Map.of('"', "\"", '\u201c', "\u201d", '\u201d', "\u201d",
			'\u201e', "\u201c\u201d");

	private final String line;

	private final List<Token> tokens = new ArrayList<>();

	/** What begins no quote any more, because nothing is left that would end it. */
	private final Set<Character> unclosed = new HashSet<>();

	private int at;

	private Tokenizer(String line) {
		this.line = line;
	}

	static List<Token> tokens(String line) {
		Tokenizer tokenizer = new Tokenizer(line);
		tokenizer.run();
		return tokenizer.tokens;
	}

	private void run() {
		while (this.at < this.line.length()) {
			char next = this.line.charAt(this.at);
			if (blank(next)) {
				this.at++;
			}
			else if (!quoted(next)) {
				word();
			}
		}
	}

	private void word() {
		int begin = this.at;
		while (this.at < this.line.length() && !blank(this.line.charAt(this.at))) {
			this.at++;
		}
		this.tokens.add(new Token(this.line.substring(begin, this.at), false, begin));
	}

	private boolean quoted(char opening) {
		String closing = QUOTES.get(opening);
		if (closing == null || this.unclosed.contains(opening)) {
			return false;
		}
		String quotes = opening + closing;
		StringBuilder text = new StringBuilder();
		for (int i = this.at + 1; i < this.line.length(); i++) {
			char next = this.line.charAt(i);
			if (next == ESCAPE && escapes(i + 1, quotes)) {
				i++;
				text.append(this.line.charAt(i));
			}
			else if (closing.indexOf(next) >= 0) {
				this.tokens.add(new Token(text.toString(), true, this.at));
				this.at = i + 1;
				return true;
			}
			else {
				text.append(next);
			}
		}
		this.unclosed.add(opening);
		return false;
	}

	private boolean escapes(int index, String quotes) {
		return index < this.line.length()
				&& (this.line.charAt(index) == ESCAPE || quotes.indexOf(this.line.charAt(index)) >= 0);
	}

	/** Also those that hold words together, which chats put in unasked. */
	private static boolean blank(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
	}

}
