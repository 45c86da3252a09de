package com.ethora.bot.ai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model says, piece by piece, without the marks of {@link Fence}: it must not show
 * people something as said by somebody. Keeps back what may become a mark until it is one
 * or not.
 */
final class UnmarkedText {

	private static final String NAME = "<\\s{0,9}/?\\s{0,9}said\\b[^<>]*";

	/** With the end of its line, if that is there or cannot come any more. */
	private static final Pattern MARK = pattern(NAME + ">(?:\\n|(?!\\z))");

	private static final Pattern UNDECIDED = pattern("(?:<\\s{0,9}/?\\s{0,9}(?:s(?:a(?:id?)?)?)?|" + NAME + ">?)\\z");

	private static final Pattern LAST = pattern(NAME + "(?:>\\n?|\\z)");

	private String pending = "";

	/** Return what can be shown now besides what was shown before. */
	String add(String piece) {
		String text = without(MARK, this.pending + piece);
		int end = decided(text);
		this.pending = text.substring(end);
		return text.substring(0, end);
	}

	/** Return what was kept back, when nothing more comes. */
	String end() {
		String rest = without(LAST, this.pending);
		this.pending = "";
		return rest;
	}

	/** Where marks are taken out, what stood around them may be one. */
	private static String without(Pattern mark, String text) {
		String before = text;
		String after = mark.matcher(before).replaceAll("");
		while (!after.equals(before)) {
			before = after;
			after = mark.matcher(before).replaceAll("");
		}
		return after;
	}

	private static int decided(String text) {
		int end = text.length();
		Matcher undecided = UNDECIDED.matcher(text);
		while (undecided.find()) {
			end = undecided.start();
			undecided.region(0, end);
		}
		return end;
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}

}
