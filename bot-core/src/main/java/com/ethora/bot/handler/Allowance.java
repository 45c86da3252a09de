package com.ethora.bot.handler;

import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;

/**
 * Knows who may give which command. What somebody may not give is not told them.
 */
@FunctionalInterface
interface Allowance {

	/** Everybody may do everything. */
	Allowance EVERYTHING = (command, turn) -> true;

	/**
	 * Whether somebody in a room may give a command.
	 * @param command the method that handles it
	 * @param turn what they said
	 */
	boolean permits(MappedMethod command, Turn turn);

	/**
	 * Whether somebody may give a command to the bot alone.
	 * @param command the method that handles it
	 * @param turn what they said
	 */
	default boolean permits(MappedMethod command, DirectTurn turn) {
		return true;
	}

}
