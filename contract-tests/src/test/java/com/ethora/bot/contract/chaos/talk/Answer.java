package com.ethora.bot.contract.chaos.talk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of the bot about a question.
 *
 * @param to the question
 * @param part which message about it, from one
 * @param parts how many there are about it
 */
public record Answer(Question to, int part, int parts) {

	private static final Pattern TEXT = Pattern.compile("re (\\w+-\\d{1,9}) #(\\d)/(\\d)");

	/**
	 * Read an answer.
	 * @param text what was said
	 * @return the answer, empty if it is none
	 */
	public static Optional<Answer> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches()
				? Question.parse(matcher.group(1))
					.map((to) -> new Answer(to, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
				: Optional.empty();
	}

	/**
	 * Return the answer in words.
	 * @return the text
	 */
	public String text() {
		return "re %s #%d/%d".formatted(this.to.text(), this.part, this.parts);
	}

}
