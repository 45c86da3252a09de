package com.ethora.bot.handler;

/**
 * Repeats what somebody else has said in such a way that it is neither markup nor speaks
 * to anybody.
 */
final class Quotation {

	private static final int LONGEST_CODE = 40;

	private static final int LONGEST_PLAIN = 200;

	private static final String MARKUP = "\\`*_[]<>~";

	/** Takes no room, and parts the sign from the name. */
	private static final char JOINER = '\u2060';

	private Quotation() {
	}

	/** In the type of code. */
	static String code(String said) {
		StringBuilder code = new StringBuilder("`");
		said.codePoints().limit(LONGEST_CODE).forEach((sign) -> append(code, (sign == '`') ? '\'' : sign));
		if (code.length() == 1) {
			code.append(' ');
		}
		return code.append((said.codePointCount(0, said.length()) > LONGEST_CODE) ? "\u2026`" : "`").toString();
	}

	/** As a text. */
	static String plain(String said) {
		StringBuilder plain = new StringBuilder();
		said.codePoints().limit(LONGEST_PLAIN).forEach((sign) -> {
			if (MARKUP.indexOf(sign) >= 0) {
				plain.append('\\');
			}
			append(plain, sign);
		});
		return plain.toString();
	}

	private static void append(StringBuilder text, int sign) {
		boolean hidden = Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT
				|| Character.getType(sign) == Character.LINE_SEPARATOR
				|| Character.getType(sign) == Character.PARAGRAPH_SEPARATOR
				|| Character.getType(sign) == Character.SURROGATE;
		text.appendCodePoint(hidden ? ' ' : sign);
		if (sign == '@') {
			text.append(JOINER);
		}
	}

}
