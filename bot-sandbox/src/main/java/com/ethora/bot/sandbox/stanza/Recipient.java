package com.ethora.bot.sandbox.stanza;

import com.ethora.bot.sandbox.xml.Element;

/**
 * A connected client.
 */
public interface Recipient {

	/**
	 * The client's address.
	 * @return its full address
	 */
	Jid jid();

	/**
	 * Send a stanza to this client, at once and without waiting.
	 * @param stanza the stanza; it is addressed to this client
	 */
	void deliver(Element stanza);

}
