package com.ethora.bot.sandbox.archive;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.xml.Element;

/**
 * A message as the archive keeps it.
 *
 * @param id its id in the archive
 * @param author bare address of who wrote it
 * @param message the message, from the author's place in the room and to nobody
 */
public record ArchivedMessage(long id, Jid author, Element message) {

	ArchivedMessage with(Element message) {
		return new ArchivedMessage(this.id, this.author, message);
	}

}
