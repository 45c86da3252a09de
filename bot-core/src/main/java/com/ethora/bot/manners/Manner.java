package com.ethora.bot.manners;

import java.util.Locale;

/**
 * What a bot does unasked, as it is counted.
 */
public enum Manner {

	/** Told who it is and how to begin. */
	INTRODUCED,

	/** Began to speak again, in a room or to somebody, because it was told to. */
	STARTED,

	/** Stopped speaking, in a room or to somebody, because it was told to. */
	STOPPED,

	/** Did not handle a message because it was told to stop before. */
	SILENT,

	/** Ended a dialog because the person did not go on with it. */
	IDLE,

	/** Entered a room it was invited to. */
	INVITED,

	/** Did not follow an invitation. */
	DECLINED,

	/** Forgot a room it had been invited to. */
	FORGOTTEN,

	/** Greeted somebody, or a room that is new to it. */
	GREETED,

	/** Answered in a thread because the room is crowded. */
	THREADED;

	/**
	 * Return the name it is counted under.
	 * @return the name in lower case
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
