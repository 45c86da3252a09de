package com.ethora.bot.wire;

import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.Peer;

/**
 * Where a link talks to one person at a time.
 */
public interface DirectLine {

	/**
	 * Send a message. Messages leave in the order they were given.
	 * @param message what to send
	 */
	void send(DirectPost message);

	/**
	 * Tell somebody what we do without saying anything.
	 * @param peer whom to tell
	 * @param state what we do
	 */
	void show(Peer peer, ChatState state);

	/**
	 * Tell somebody that a message of theirs has arrived.
	 * @param peer whom to tell
	 * @param id their id of the message
	 */
	void received(Peer peer, String id);

	/**
	 * Tell somebody that a message of theirs was read.
	 * @param peer whom to tell
	 * @param id their id of the message
	 */
	void displayed(Peer peer, String id);

	/**
	 * Have copies of what other sessions of our account send and are sent.
	 * @return whether the server makes them, or failed with a {@link RefusedException} or
	 * a {@link LinkException}
	 */
	CompletionStage<Boolean> copies();

}
