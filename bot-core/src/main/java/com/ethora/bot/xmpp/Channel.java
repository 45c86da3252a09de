package com.ethora.bot.xmpp;

import java.io.IOException;

/**
 * A transport that carries whole top-level elements both ways. What it receives goes to a
 * {@link ChannelListener}.
 */
interface Channel {

	/** How many elements may wait to be sent. */
	int MAX_WAITING = 1000;

	/** How long one received element may be, in characters. */
	int MAX_ELEMENT = 2 * 1024 * 1024;

	/**
	 * Connect, and begin to receive. Waits for the network.
	 * @throws IOException when there is no connection
	 */
	void open() throws IOException;

	/**
	 * Return how a stream begins and ends on this transport.
	 * @return the framing
	 */
	Framing framing();

	/**
	 * Return whether what is sent is encrypted.
	 * @return whether it is
	 */
	boolean encrypted();

	/**
	 * Encrypt from now on. Called while the element is handled that allows it.
	 * @throws IOException when that failed
	 */
	void encrypt() throws IOException;

	/**
	 * Take an element to be sent after those taken before. Never waits.
	 * @param xml the element
	 * @return whether it was taken, {@code false} when too many wait
	 */
	boolean offer(String xml);

	/**
	 * Return how many elements wait to be sent.
	 * @return the number
	 */
	int waiting();

	/**
	 * End the connection in the transport's proper way. Never waits.
	 */
	void close();

	/**
	 * End the connection at once. Never waits.
	 */
	void abort();

}
