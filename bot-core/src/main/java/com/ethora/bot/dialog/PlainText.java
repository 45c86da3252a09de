package com.ethora.bot.dialog;

import java.util.regex.Pattern;

/**
 * Texts of people within texts of the bot: in one line, not too long, and without the
 * power to format or to name anybody.
 */
public final class PlainText {

	private static final int LONGEST = 200;

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_~\\[\\]<>|#]");

	/** Names somebody only where it begins a word. */
	private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}])@");

	/** A chat shows nothing of it. */
	private static final String NOTHING = "\u200B";

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

	private PlainText() {
	}

	/**
	 * Return a text as it can be put into another.
	 * @param text the text
	 * @return the text with nothing in it that a chat would not show as it is
	 */
	public static String of(String text) {
		String line = line(text);
		return harmless((line.length() > LONGEST) ? line.substring(0, end(line)) + "…" : line);
	}

	/**
	 * Return a text as it can be put into another, however long it is.
	 * @param text the text
	 * @return the text with nothing in it that a chat would not show as it is
	 */
	public static String whole(String text) {
		return harmless(line(text));
	}

	private static String line(String text) {
		return CONTROL.matcher(text).replaceAll(" ").strip();
	}

	private static String harmless(String line) {
		return AT.matcher(SPECIAL.matcher(line).replaceAll("\\\\$0")).replaceAll("@" + NOTHING);
	}

	/** Half of a character cannot be sent. */
	private static int end(String line) {
		return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
	}

}
