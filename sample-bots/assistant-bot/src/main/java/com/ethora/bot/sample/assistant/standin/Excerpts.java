package com.ethora.bot.sample.assistant.standin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.ai.chat.prompt.Prompt;

/**
 * What documents say about a question, as a model is shown it.
 *
 * @param text the excerpts, each between its marks
 */
record Excerpts(String text) {

	private static final Pattern SOURCE = Pattern
		.compile("(?s)<source n=\"(\\d+)\" title=\"[^\"]*\">\\n(.*?)\\n</source>");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Shorter words are in every text. */
	private static final int TELLING = 5;

	static Excerpts in(Prompt prompt) {
		return new Excerpts(StandInModel.text(prompt.getUserMessage()));
	}

	/** The first one that has a word of the question, and its number. */
	Optional<String> about(String question) {
		Matcher source = SOURCE.matcher(this.text);
		while (source.find()) {
			if (shareWords(question, source.group(2))) {
				String withoutHeading = source.group(2).substring(source.group(2).indexOf('\n') + 1).strip();
				return Optional.of("The handbook says: %s [%s]".formatted(withoutHeading, source.group(1)));
			}
		}
		return Optional.empty();
	}

	private static boolean shareWords(String question, String excerpt) {
		String words = excerpt.toLowerCase(Locale.ROOT);
		return BETWEEN_WORDS.splitAsStream(question.toLowerCase(Locale.ROOT))
			.anyMatch((word) -> word.length() >= TELLING && words.contains(word));
	}

}
