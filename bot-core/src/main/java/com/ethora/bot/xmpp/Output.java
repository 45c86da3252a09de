package com.ethora.bot.xmpp;

/**
 * Where elements go that are to be sent.
 */
@FunctionalInterface
interface Output {

	/**
	 * Send an element. Never waits.
	 * @param xml the element
	 */
	void send(String xml);

}
