package com.ethora.bot.contract.fault;

/**
 * The two ways bytes take through a {@link FaultProxy}.
 */
public enum Direction {

	/** What the client says. */
	TO_SERVER,

	/** What the server says. */
	TO_CLIENT

}
