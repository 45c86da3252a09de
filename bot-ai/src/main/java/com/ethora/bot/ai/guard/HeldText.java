package com.ethora.bot.ai.guard;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds back what comes in pieces until a sentence or a line ends, and lets it go when
 * the whole text until there is found to be right.
 */
final class HeldText {

	/** A point may stand in a number or an address: it ends a sentence before a blank. */
	private static final Pattern END = Pattern.compile("[.!?…](?=\\s)|[。！？\\n]");

	private final Consumer<String> check;

	private final StringBuilder text = new StringBuilder();

	private int seen;

	/**
	 * Begin a text.
	 * @param check throws if a text is not right
	 */
	HeldText(Consumer<String> check) {
		this.check = check;
	}

	/** Return what may be seen now besides what was seen before. */
	String add(String piece) {
		int from = Math.max(this.seen, this.text.length() - 1);
		this.text.append(piece);
		Matcher end = END.matcher(this.text).region(from, this.text.length()).useTransparentBounds(true);
		int last = this.seen;
		while (end.find()) {
			last = end.end();
		}
		return release(last);
	}

	/** Return what was held back, when nothing more comes. */
	String end() {
		return release(this.text.length());
	}

	private String release(int until) {
		if (until == this.seen) {
			return "";
		}
		this.check.accept(this.text.substring(0, until));
		String released = this.text.substring(this.seen, until);
		this.seen = until;
		return released;
	}

}
