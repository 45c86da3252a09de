package com.ethora.bot.wire;

import com.ethora.bot.Jid;

/**
 * A message on its way to a room.
 *
 * @param id our id of the message, unique in the room
 * @param room the room
 * @param text what to say
 */
public record OutboundMessage(String id, Jid room, String text) {

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "OutboundMessage[id=%s, room=%s]".formatted(this.id, this.room);
	}

}
