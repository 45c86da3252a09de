package com.ethora.bot.manners;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import com.ethora.bot.BotProfile;
import org.jspecify.annotations.Nullable;

/**
 * How a bot tells who it is.
 *
 * @param born the month it was made, if that is told
 * @param begin what to say to it to begin; by default its first command, or its name
 */
public record Introduction(@Nullable YearMonth born, @Nullable String begin) {

	/** Tells no age, and its first command. */
	public static final Introduction USUAL = new Introduction(null, null);

	/**
	 * Say who the bot is and how to begin.
	 * @param profile who it is to people
	 * @param commands the commands it understands, as they are typed
	 * @return the text
	 */
	public String text(BotProfile profile, List<String> commands) {
		StringBuilder text = new StringBuilder("Hi, I'm ").append(profile.name());
		if (this.born != null) {
			text.append(", born in ")
				.append(this.born.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
				.append(' ')
				.append(this.born.getYear());
		}
		text.append('.');
		String description = profile.description();
		if (description != null && !description.isBlank()) {
			text.append('\n').append(description.strip());
		}
		return text.append('\n').append(beginning(profile, commands)).toString();
	}

	/**
	 * Say how to begin.
	 * @param profile who the bot is to people
	 * @param commands the commands it understands, as they are typed
	 * @return the sentence
	 */
	String beginning(BotProfile profile, List<String> commands) {
		String phrase = (this.begin != null) ? this.begin
				: commands.stream().findFirst().orElse("@%s".formatted(profile.name()));
		return "To begin, say: %s".formatted(phrase);
	}

}
