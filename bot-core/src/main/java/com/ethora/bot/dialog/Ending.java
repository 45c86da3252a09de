package com.ethora.bot.dialog;

import java.util.Optional;

import com.ethora.bot.DialogException;

/**
 * What is said when a dialog came to no answer and nobody else says anything.
 */
public final class Ending {

	private Ending() {
	}

	/**
	 * Return what to say.
	 * @param end how the dialog ended
	 * @param name the name of who was asked
	 * @return a sentence; none when the dialog will go on, or the bot says goodbye anyway
	 */
	public static Optional<String> of(DialogException end, String name) {
		String person = PlainText.of(name);
		return switch (end.reason()) {
			case CANCELLED -> Optional.of("OK, %s, bye!".formatted(person));
			case TIMED_OUT -> Optional.of("I have not heard from you, %s, so I leave it at that.".formatted(person));
			case TOO_MANY_TRIES -> Optional.of("Sorry, %s, I do not understand. Let us begin again.".formatted(person));
			case UNAVAILABLE ->
				Optional.of("Sorry, %s, I cannot ask you about that right now. Please try later.".formatted(person));
			case DISMISSED, STOPPED -> Optional.empty();
		};
	}

}
