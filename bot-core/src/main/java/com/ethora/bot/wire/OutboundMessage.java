package com.ethora.bot.wire;

import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a room, or an edit of one that is there.
 *
 * @param id our id of the message, unique in the room
 * @param room the room
 * @param text what to say
 * @param replaces the room's id of the message that gets this text, absent when something
 * new is said
 */
public record OutboundMessage(String id, Jid room, String text, @Nullable String replaces) {

	/**
	 * Say something new.
	 * @param id our id of the message, unique in the room
	 * @param room the room
	 * @param text what to say
	 */
	public OutboundMessage(String id, Jid room, String text) {
		this(id, room, text, null);
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "OutboundMessage[id=%s, room=%s, replaces=%s]".formatted(this.id, this.room, this.replaces);
	}

}
