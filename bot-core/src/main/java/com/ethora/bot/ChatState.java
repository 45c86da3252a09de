package com.ethora.bot;

/**
 * What somebody does in a room without saying anything.
 */
public enum ChatState {

	/** Types. */
	COMPOSING,
	/** Has stopped typing. */
	PAUSED,
	/** Pays attention. */
	ACTIVE,
	/** Does something else. */
	INACTIVE,
	/** Has closed the room. */
	GONE

}
