package com.ethora.bot.turn;

import com.ethora.bot.WhileBusy;

/**
 * Tells what wants to handle a message, before it does: what else arrives meanwhile may
 * have to be dealt with in another way than to wait.
 */
@FunctionalInterface
public interface Claims {

	/** Every message waits for those before it. */
	Claims NONE = (turn) -> Claim.NONE;

	/**
	 * Tell what wants to handle a message. Asked on a worker.
	 * @param turn the message; not its turn yet, so nothing is to be said
	 * @return what wants it
	 */
	Claim claim(Turn turn);

	/**
	 * That something wants to handle a message.
	 *
	 * @param by what it is, equal for all messages it wants
	 * @param rule what becomes of other messages it wants while it is busy
	 */
	record Claim(Object by, WhileBusy rule) {

		/** Messages of a conversation are handled one after the other. */
		public static final Claim NONE = new Claim("nothing special", WhileBusy.QUEUE);

		/** And whatever is said meanwhile waits too, for it may be an answer. */
		public static final Claim ASKS = new Claim("a question", WhileBusy.QUEUE);

	}

}
