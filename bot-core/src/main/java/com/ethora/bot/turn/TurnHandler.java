package com.ethora.bot.turn;

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

}
