package com.ethora.bot.turn;

import com.ethora.bot.Bot;

/**
 * What is done with a message.
 */
@FunctionalInterface
public interface TurnHandler {

	/**
	 * Handle a turn. Runs on a worker and may block.
	 * @param turn the message, and the way to answer it
	 * @return whether anything was done about it
	 */
	boolean handle(Turn turn);

	/**
	 * Handle a message to the bot alone. Runs on a worker and may block.
	 * @param turn the message, and the way to answer it
	 * @return whether anything was done about it
	 */
	default boolean handle(DirectTurn turn) {
		return false;
	}

	/**
	 * Handle something that happened, of what it is interested in. Runs on a worker and
	 * may block.
	 * @param turn what happened, and the way to say something because of it
	 * @return whether anything was done about it
	 */
	default boolean handle(EventTurn turn) {
		return false;
	}

	/**
	 * Return what a bot is to be told besides people's words. Asked when it starts.
	 * @param bot the bot
	 * @return what else
	 */
	default Interest interest(Bot bot) {
		return Interest.WORDS;
	}

}
