package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.manners.Pause;
import org.springframework.boot.convert.DurationStyle;

/**
 * How long to pause, written as a time such as {@code 2s}, or as {@code by-length}.
 *
 * @param pause the pause
 */
public record PauseTime(Pause pause) {

	private static final String BY_LENGTH = "by-length";

	/**
	 * Read a pause.
	 * @param text the pause as text
	 * @return the pause
	 * @throws IllegalArgumentException when the text is none
	 */
	public static PauseTime of(String text) {
		if (BY_LENGTH.equalsIgnoreCase(text.strip())) {
			return new PauseTime(Pause.BY_LENGTH);
		}
		Duration pause = DurationStyle.detectAndParse(text.strip());
		BotProperties.check(!pause.isNegative(), "'manners.pause' must not be negative, but was %s", pause);
		return new PauseTime(Pause.of(pause));
	}

}
