package com.ethora.bot.ai.attention;

/**
 * To what an assistant responds. Whoever talks to it alone is always answered.
 */
public enum RespondTo {

	/** To who names it by {@code @}. */
	MENTION,

	/** To who names it, and who answers what it has said. */
	REPLY,

	/** To those, and to every question. */
	QUESTION,

	/** To who names it, and then to all in the thread of its answer. */
	THREAD,

	/** To what the model itself finds worth an answer, and to who names it. */
	SMART,

	/** To everything. */
	ALL

}
