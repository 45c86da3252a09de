package com.ethora.bot.turn;

import com.ethora.bot.RoomMessage;

/**
 * Told, on the timeline, what becomes of messages.
 */
public interface TurnObserver {

	/**
	 * A message did not pass the gate.
	 * @param message the message
	 * @param verdict which rule held it back
	 */
	void heldBack(RoomMessage message, Gate.Verdict verdict);

	/**
	 * A turn is over.
	 * @param message the message
	 * @param outcome how it went
	 */
	void over(RoomMessage message, Outcome outcome);

	/**
	 * How a turn went.
	 */
	enum Outcome {

		/** A handler took it, and the room shows all it said. */
		HANDLED,

		/** No handler took it. */
		UNHANDLED,

		/** The handler failed. */
		FAILED,

		/** The handler's reply did not reach the room. */
		UNDELIVERED,

		/** The bot stopped first: the message stays for the next start. */
		ABANDONED,

		/** Who said it may not have done what it asks for. */
		FORBIDDEN,

		/** What it asks for was asked for too often. */
		LIMITED,

		/** The bot was busy with the like of it, and handles one at a time. */
		DROPPED,

		/** A newer message took its place while the bot was busy. */
		SKIPPED

	}

}
