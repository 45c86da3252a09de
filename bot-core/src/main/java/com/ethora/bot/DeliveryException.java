package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * A reply that will not be seen in the room.
 */
public class DeliveryException extends BotException {

	private final Reason reason;

	public DeliveryException(Reason reason, String message) {
		this(reason, message, null);
	}

	public DeliveryException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	/**
	 * Return why the reply was not delivered.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a reply was not delivered.
	 */
	public enum Reason {

		/** The server sent it back, for another reason than the next two. */
		REFUSED,

		/** The bot may not speak in the room. */
		FORBIDDEN,

		/** There is no such room, or its server cannot be reached. */
		UNREACHABLE,

		/** It waited longer than the outbox waits. */
		EXPIRED,

		/** The bot has not joined this room and is not about to. */
		NOT_IN_ROOM,

		/** Too many replies wait already. */
		FULL,

		/** The bot was stopped. */
		STOPPED

	}

}
