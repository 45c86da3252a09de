package com.ethora.bot.contract.chaos.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Something a person says to the bot. Its number decides about the answer, so the bot and
 * the judge need no agreement about a single message.
 *
 * @param person who says it
 * @param number which of their messages it is
 */
public record Question(String person, int number) {

	private static final Pattern TEXT = Pattern.compile("(\\w+)-(\\d{1,9})");

	/**
	 * Read a question.
	 * @param text what was said
	 * @return the question, empty if it is none
	 */
	public static Optional<Question> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? Optional.of(new Question(matcher.group(1), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	/**
	 * Return the question in words.
	 * @return the text
	 */
	public String text() {
		return "%s-%d".formatted(this.person, this.number);
	}

	/**
	 * Return what is to be said about it. Most is said at once, some needs a second and a
	 * third message.
	 * @return the answers in their order
	 */
	public List<Answer> answers() {
		int parts = parts();
		return IntStream.rangeClosed(1, parts).mapToObj((part) -> new Answer(this, part, parts)).toList();
	}

	/**
	 * Return how long the bot has to think about it. Mostly not at all, at times for
	 * long.
	 * @return the time
	 */
	public Duration work() {
		if (this.number % 50 == 0) {
			return Duration.ofMillis(300);
		}
		return Duration.ofMillis((this.number % 10 == 3) ? 30 : this.number % 4);
	}

	private int parts() {
		return switch (this.number % 10) {
			case 0 -> 3;
			case 5 -> 2;
			default -> 1;
		};
	}

}
