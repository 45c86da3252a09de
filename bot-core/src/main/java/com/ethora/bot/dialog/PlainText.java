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
		String line = CONTROL.matcher(text).replaceAll(" ").strip();
		String shortened = (line.length() > LONGEST) ? line.substring(0, end(line)) + "…" : line;
		return AT.matcher(SPECIAL.matcher(shortened).replaceAll("\\\\$0")).replaceAll("@" + NOTHING);
	}

	/** Half of a character cannot be sent. */
	private static int end(String line) {
		return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
	}

}
