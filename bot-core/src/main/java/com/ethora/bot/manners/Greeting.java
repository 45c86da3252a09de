package com.ethora.bot.manners;

import java.time.Duration;

import com.ethora.bot.Sender;

/**
 * How a bot greets those who come into a room.
 *
 * @param text what it says, with {@code {name}} for who comes
 * @param again who was there, or was greeted, less than this ago is not greeted
 */
public record Greeting(String text, Duration again) {

	/** How long somebody has to be away to be greeted unless told otherwise. */
	public static final Duration AGAIN = Duration.ofMinutes(2);

	public Greeting {
		if (text.isBlank()) {
			throw new IllegalArgumentException("'text' must not be blank");
		}
		if (again.isNegative()) {
			throw new IllegalArgumentException("'again' must not be negative, but was %s".formatted(again));
		}
	}

	String to(Sender newcomer) {
		return this.text.replace("{name}", Names.shown(newcomer));
	}

}
