package com.ethora.bot.wire;

import com.ethora.bot.Jid;
import com.ethora.bot.Reply;

/**
 * A message on its way to a room.
 *
 * @param id our id of the message, unique in the room
 * @param room the room
 * @param content what it does there
 */
public record OutboundMessage(String id, Jid room, Content content) {

	/**
	 * Say something.
	 * @param id our id of the message, unique in the room
	 * @param room the room
	 * @param text what to say
	 */
	public OutboundMessage(String id, Jid room, String text) {
		this(id, room, new Content.Post(Reply.text(text)));
	}

	/**
	 * Return what people will read.
	 * @return the text, empty when it is nothing to read
	 */
	public String text() {
		return this.content.text();
	}

	/**
	 * Return the same message with another text.
	 * @param text the text
	 * @return the changed message
	 */
	public OutboundMessage withText(String text) {
		return new OutboundMessage(this.id, this.room, this.content.withText(text));
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "OutboundMessage[id=%s, room=%s, content=%s]".formatted(this.id, this.room,
				this.content.getClass().getSimpleName());
	}

}
