package com.ethora.bot.sample.panel;

import java.util.List;
import java.util.Locale;

import com.ethora.bot.Bot;

/**
 * What the two think of everything, by the names their bots have in the application. A
 * model could do this, too.
 */
enum Persona {

	OPTIMIST("Sunny", "I am all for it: %s",
			List.of("somebody, somewhere, will love it.", "whatever goes wrong, we shall have learned something.",
					"and think of the cake when it is done!")),

	PESSIMIST("Gloomy", "I would rather not: %s", List.of("we had something like it, and it broke on a Friday.",
			"nobody will ever maintain it.", "and there is never any cake left."));

	private final String shownName;

	private final String attitude;

	private final List<String> reasons;

	Persona(String shownName, String attitude, List<String> reasons) {
		this.shownName = shownName;
		this.attitude = attitude;
		this.reasons = reasons;
	}

	static Persona of(Bot bot) {
		return valueOf(bot.name().toUpperCase(Locale.ROOT));
	}

	Persona other() {
		return (this == OPTIMIST) ? PESSIMIST : OPTIMIST;
	}

	String shownName() {
		return this.shownName;
	}

	String argue(int turn) {
		return this.attitude.formatted(this.reasons.get((turn - 1) / 2 % this.reasons.size()));
	}

}
