package com.ethora.bot.ai;

/**
 * What came of asking people whether a tool may run.
 */
public enum Consent {

	/** Somebody who may say so has said yes. */
	GIVEN,

	/** Somebody who may say so has said no. */
	REFUSED,

	/** Nobody who may say so has said anything in time. */
	TIMED_OUT,

	/** Nobody could be asked. */
	UNAVAILABLE

}
