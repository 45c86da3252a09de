package com.ethora.bot.sandbox.muc;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Finds people outside of rooms.
 */
@FunctionalInterface
public interface Directory {

	/**
	 * Send a message to a person.
	 * @param person the person's address
	 * @param message the message
	 * @return whether the person is connected
	 */
	boolean deliver(Jid person, Element message);

}
