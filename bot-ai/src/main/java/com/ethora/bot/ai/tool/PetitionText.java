package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ethora.bot.Sender;
import com.ethora.bot.dialog.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Shows people what a tool is to be given and who wants it, so that nothing in it looks
 * like words of the bot: each part stands in one line between quotation marks that it
 * cannot contain.
 */
final class PetitionText {

	private static final int MAX_ARGUMENTS = 8;

	private static final int MAX_VALUE = 80;

	private static final int MAX_NAME = 40;

	private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»‹›＂]");

	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

	private PetitionText() {
	}

	/** Their account is what counts, their name is what they say it is. */
	static String person(Sender sender) {
		String nick = quoted(sender.nick(), MAX_NAME);
		return sender.displayName().equals(sender.nick()) ? nick
				: "%s (%s)".formatted(quoted(sender.displayName(), MAX_NAME), nick);
	}

	static String call(String tool, ToolArguments arguments) {
		String name = PLAIN_NAME.matcher(tool).matches() ? "`" + tool + "`" : quoted(tool, MAX_NAME);
		if (arguments.values().isEmpty()) {
			return name;
		}
		String shown = arguments.values()
			.entrySet()
			.stream()
			.limit(MAX_ARGUMENTS)
			.map((argument) -> "%s = %s".formatted(name(argument.getKey()), value(argument.getValue())))
			.collect(Collectors.joining(", "));
		int more = arguments.values().size() - MAX_ARGUMENTS;
		return "%s with %s%s".formatted(name, shown, (more > 0) ? " and %d more".formatted(more) : "");
	}

	private static String name(String argument) {
		return PLAIN_NAME.matcher(argument).matches() ? "`" + argument + "`" : quoted(argument, MAX_NAME);
	}

	private static String value(@Nullable Object value) {
		return quoted(ToolArguments.text(value), MAX_VALUE);
	}

	private static String quoted(String text, int max) {
		String whole = QUOTES.matcher(text).replaceAll("'");
		boolean fits = whole.codePointCount(0, whole.length()) <= max;
		String shown = fits ? whole : whole.substring(0, whole.offsetByCodePoints(0, max)) + "…";
		return "“%s”".formatted(PlainText.of(shown));
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
