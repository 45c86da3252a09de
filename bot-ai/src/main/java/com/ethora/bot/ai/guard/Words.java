package com.ethora.bot.ai.guard;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds words in a text however they are written: in capitals, in wide letters, with
 * accents, with invisible characters in between. Patterns are looked for in all of that,
 * in the text with its accents and in the text as it was written; one that would take too
 * many steps counts as found, for a text on which it does was made to.
 */
final class Words implements Predicate<String> {

	/** Some ten milliseconds. */
	private static final int STEPS = 1_000_000;

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cntrl}&&[^\\s]]+");

	private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Cntrl}&&[^\\s]]+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final List<Pattern> words;

	private final List<Pattern> patterns;

	/**
	 * Look for some words and patterns.
	 * @param words words, or several of them in a row
	 * @param patterns regular expressions
	 * @throws IllegalArgumentException when a pattern is none
	 */
	Words(Collection<String> words, Collection<String> patterns) {
		this.words = words.stream().filter((word) -> !word.isBlank()).map(Words::word).toList();
		this.patterns = patterns.stream().map(Words::pattern).toList();
	}

	@Override
	public boolean test(String text) {
		if (this.words.isEmpty() && this.patterns.isEmpty()) {
			return false;
		}
		String plain = plain(text);
		return anyFound(this.words, plain)
				|| Stream.of(plain, marked(text), text).distinct().anyMatch((form) -> anyFound(this.patterns, form));
	}

	private static boolean anyFound(List<Pattern> patterns, String text) {
		return patterns.stream().anyMatch((pattern) -> found(pattern, text));
	}

	private static boolean found(Pattern pattern, String text) {
		try {
			return pattern.matcher(new BoundedText(text, STEPS)).find();
		}
		catch (BoundedText.TooManyStepsException | StackOverflowError ex) {
			return true;
		}
	}

	private static Pattern word(String word) {
		return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(word).strip()) + "(?![\\p{L}\\p{N}])");
	}

	private static Pattern pattern(String regex) {
		try {
			return Pattern.compile(Normalizer.normalize(regex, Normalizer.Form.NFC),
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(
					"'%s' is no regular expression: %s".formatted(regex, ex.getDescription()), ex);
		}
	}

	/** Letters as they are read, with all that belongs to them. */
	private static String marked(String text) {
		return HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	/** Letters without what stands on them or below. */
	private static String plain(String text) {
		String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return BLANKS.matcher(seen).replaceAll(" ").toLowerCase(Locale.ROOT);
	}

}
