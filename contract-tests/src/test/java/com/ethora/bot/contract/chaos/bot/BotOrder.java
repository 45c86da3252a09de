package com.ethora.bot.contract.chaos.bot;

/**
 * What can be asked of a bot process.
 */
public enum BotOrder {

	/** Lose the next echoes; with their number. */
	LOSE_ECHOES,

	/** Hear the next messages twice; with their number. */
	REPEAT,

	/** Hear what was heard lately once more, now. */
	REPEAT_THE_PAST,

	/** Hear what was heard lately as history of each room at the next join. */
	REPLAY_ON_JOIN

}
