package com.ethora.bot;

import java.util.concurrent.CompletableFuture;

/**
 * A message of the bot to one person, and how far it has come. Safe for use by any
 * thread.
 */
public interface DirectDelivery {

	/**
	 * Return whom it is for.
	 * @return the person
	 */
	Peer peer();

	/**
	 * Return our id of the message.
	 * @return the id
	 */
	String id();

	/**
	 * Return how far it has come.
	 * @return the status
	 */
	Status status();

	/**
	 * Wait until it has come so far. Beyond {@link Status#SENT} that is up to the
	 * person's client, so it may never be told: set a limit.
	 * @param status how far, one of those that are no failure
	 * @return completed with the first status that is as far or further, or failed with a
	 * {@link DeliveryException}
	 */
	CompletableFuture<Status> reached(Status status);

	/**
	 * How far a message has come.
	 */
	enum Status {

		/** It waits to be sent. */
		WAITING,

		/** The server has taken it. */
		SENT,

		/** A client of the person has it. */
		DELIVERED,

		/** The person has seen it. */
		READ,

		/** It came back, or was given up. */
		FAILED

	}

}
