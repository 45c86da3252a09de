package com.ethora.bot.ai.tool;

/**
 * Tools that every assistant can have. None of them changes anything.
 */
public enum BuiltIn {

	/** Searches what was said in the room of the question. */
	HISTORY,

	/** Tells who is in the room of the question. */
	PEOPLE,

	/** Tells what time it is. */
	TIME

}
