package com.ethora.bot.sandbox.people;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Who is connected.
 */
public interface Online {

	/**
	 * The clients of a person.
	 * @param person the person's account
	 * @return those that have said that they are available
	 */
	List<? extends Recipient> available(Jid person);

	/**
	 * How a client shows.
	 * @param client the client
	 * @return its last presence, while it is available
	 */
	Optional<Element> presence(Recipient client);

	/**
	 * Find a client.
	 * @param address its full address
	 * @return the client, if it is connected
	 */
	Optional<? extends Recipient> client(Jid address);

}
