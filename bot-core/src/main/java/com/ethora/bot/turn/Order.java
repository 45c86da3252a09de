package com.ethora.bot.turn;

import com.ethora.bot.RoomMessage;

/**
 * Which messages wait for each other.
 */
public enum Order {

	/** One message of a room at a time. */
	ROOM,

	/** One message of a person in a room at a time. */
	SENDER,

	/** None waits for another. */
	NONE;

	/**
	 * Return what a message waits for.
	 * @param message the message
	 * @return the key its conversation goes by
	 */
	Object key(RoomMessage message) {
		return switch (this) {
			case ROOM -> message.room();
			case SENDER -> message.room().withResource(message.sender().nick());
			case NONE -> new Object();
		};
	}

}
