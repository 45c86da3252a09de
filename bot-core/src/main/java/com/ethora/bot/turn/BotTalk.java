package com.ethora.bot.turn;

import java.time.Duration;

/**
 * How a bot deals with other bots, which never tire. Who is a bot is told by their marks
 * and by their accounts' names.
 *
 * @param hearing which of their messages it hears
 * @param turns how many of them in a room at most, until a person says something there
 * @param budget how many of one other bot at most in a while
 * @param window how long that while is
 */
public record BotTalk(Hearing hearing, int turns, int budget, Duration window) {

	/** Other bots are not heard. */
	public static final BotTalk DEFAULTS = new BotTalk(Hearing.NONE, 6, 20, Duration.ofMinutes(10));

	public BotTalk {
		if (turns < 1) {
			throw new IllegalArgumentException("'turns' must be positive, but was %d".formatted(turns));
		}
		if (budget < 1) {
			throw new IllegalArgumentException("'budget' must be positive, but was %d".formatted(budget));
		}
		if (window.isNegative() || window.isZero()) {
			throw new IllegalArgumentException("'window' must be positive, but was %s".formatted(window));
		}
	}

	/**
	 * Return the same with others of their messages heard.
	 * @param hearing which
	 * @return the changed talk
	 */
	public BotTalk withHearing(Hearing hearing) {
		return new BotTalk(hearing, this.turns, this.budget, this.window);
	}

	/**
	 * Which messages of other bots are heard.
	 */
	public enum Hearing {

		/** None. */
		NONE,

		/** Those that name the bot by {@code @} and its name. */
		MENTIONED,

		/** All. */
		ALL

	}

}
