package com.ethora.bot.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;

/**
 * Ids of our messages. The id of a reply follows from what it answers, so the archive can
 * tell whether it was sent already.
 */
public final class ReplyIds {

	private static final String PREFIX = "send-text-message-";

	private ReplyIds() {
	}

	/**
	 * Return the id of a reply.
	 * @param bot the account that answers
	 * @param to the message that is answered
	 * @param index how many replies to it went before
	 * @return always the same id for the same reply
	 */
	public static String of(Jid bot, RoomMessage to, int index) {
		if (to.archiveId() == null) {
			return random();
		}
		String name = String.join("\n", bot.bare().toString(), to.room().toString(), to.archiveId(),
				Integer.toString(index));
		return PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return an id for a message that answers nothing.
	 * @return a new id
	 */
	public static String random() {
		return PREFIX + UUID.randomUUID();
	}

}
