package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ethora.bot.Sender;
import com.ethora.bot.dialog.PlainText;

/**
 * Shows people what a tool is to be given and who wants it, so that nothing in it looks
 * like words of the bot: each part stands in one line between quotation marks that it
 * cannot contain.
 */
final class PetitionText {

	/** What is longer is not read before somebody agrees to it. */
	private static final int MAX_CALL = 1_000;

	private static final int MAX_NAME = 40;

	private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»‹›＂]");

	private static final Pattern LINE_BREAK = Pattern.compile("\\R");

	/** But for what only stands between words. */
	private static final Pattern UNSEEN = Pattern.compile("[[\\p{C}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
			+ "\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]&&[^\t ]]");

	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

	private PetitionText() {
	}

	/** Their account is what counts, their name is what they say it is. */
	static String person(Sender sender) {
		String nick = quoted(sender.nick(), MAX_NAME);
		return sender.displayName().equals(sender.nick()) ? nick
				: "%s (%s)".formatted(quoted(sender.displayName(), MAX_NAME), nick);
	}

	/**
	 * What is to be run.
	 * @param tool the name of the tool
	 * @param arguments what it is to be given
	 * @return all of it, none when that is too long
	 */
	static Optional<String> call(String tool, ToolArguments arguments) {
		String given = arguments.values()
			.entrySet()
			.stream()
			.map((argument) -> "%s = %s".formatted(name(argument.getKey()),
					whole(ToolArguments.text(argument.getValue()))))
			.collect(Collectors.joining(", "));
		String call = given.isEmpty() ? name(tool) : "%s with %s".formatted(name(tool), given);
		return Optional.of(call).filter((shown) -> shown.length() <= MAX_CALL);
	}

	/** The name of a tool, or of what it is given. */
	static String name(String name) {
		return PLAIN_NAME.matcher(name).matches() ? "`" + name + "`" : whole(name);
	}

	private static String quoted(String text, int max) {
		boolean fits = text.codePointCount(0, text.length()) <= max;
		String shown = fits ? text : text.substring(0, text.offsetByCodePoints(0, max)) + "…";
		return "“%s”".formatted(PlainText.of(withoutQuotes(shown)));
	}

	/** What nobody could see is shown by its number. */
	private static String whole(String text) {
		String visible = UNSEEN.matcher(LINE_BREAK.matcher(text).replaceAll(" ⏎ "))
			.replaceAll((unseen) -> "[U+%04X]".formatted(unseen.group().codePointAt(0)));
		return "“%s”".formatted(PlainText.whole(withoutQuotes(visible)));
	}

	private static String withoutQuotes(String text) {
		return QUOTES.matcher(text).replaceAll("'");
	}

	static String capitalised(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	static String time(Duration time) {
		return (time.toSeconds() % 60 == 0) ? counted(time.toMinutes(), "minute")
				: counted(Math.max(1, time.toSeconds()), "second");
	}

	private static String counted(long count, String what) {
		return (count == 1) ? "1 " + what : "%d %ss".formatted(count, what);
	}

}
