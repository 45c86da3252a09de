package com.ethora.bot.sandbox.server;

/**
 * The way to one client. No method waits for the network.
 */
public interface Link {

	/**
	 * Send one element.
	 * @param frame the element as text
	 */
	void send(String frame);

	/**
	 * Close politely after everything that was sent.
	 */
	void close();

	/**
	 * Cut at once.
	 */
	void cut();

}
