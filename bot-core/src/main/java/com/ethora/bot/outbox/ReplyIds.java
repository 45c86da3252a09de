package com.ethora.bot.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.Content;

/**
 * Ids of our messages. The id of a reply follows from what it answers, so the archive can
 * tell whether it was sent already.
 */
public final class ReplyIds {

	private static final String PREFIX = "send-text-message-";

	/** Ethora's clients know an edit by this. */
	private static final String EDIT_PREFIX = "edit-message-";

	/** And a reaction by this. */
	private static final String REACTION_PREFIX = "message-reaction:";

	private static final String DELETION_PREFIX = "delete-message-";

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
		return of(bot, to, index, 0);
	}

	/**
	 * Return the id of one part of a reply that is too long for one message.
	 * @param bot the account that answers
	 * @param to the message that is answered
	 * @param index how many replies to it went before
	 * @param part how many parts of this reply went before
	 * @return always the same id for the same part
	 */
	public static String of(Jid bot, RoomMessage to, int index, int part) {
		if (to.archiveId() == null) {
			return random();
		}
		String name = String.join("\n", bot.bare().toString(), to.room().toString(), to.archiveId(),
				(part == 0) ? Integer.toString(index) : index + "." + part);
		return PREFIX + derived(name);
	}

	/**
	 * Return the id of an edit on the way to the final text.
	 * @param id our id of the message that is edited
	 * @param index how many edits of it went before
	 * @return always the same id for the same edit
	 */
	static String edit(String id, int index) {
		return EDIT_PREFIX + derived(id + '\n' + index);
	}

	/**
	 * Return the id of the edit that gives a message its final text.
	 * @param id our id of the message that is edited
	 * @return always the same id for the same message, however many edits went before
	 */
	static String finalEdit(String id) {
		return EDIT_PREFIX + derived(id + "\nfinal");
	}

	/**
	 * Return an id for a message that answers nothing.
	 * @return a new id
	 */
	public static String random() {
		return PREFIX + UUID.randomUUID();
	}

	/**
	 * Return an id for a change.
	 * @param change the change
	 * @return a new id, of a shape that tells what it is
	 */
	static String random(Content.Change change) {
		String prefix = DELETION_PREFIX;
		if (change instanceof Content.Edit) {
			prefix = EDIT_PREFIX;
		}
		else if (change instanceof Content.Reactions) {
			prefix = REACTION_PREFIX;
		}
		return prefix + UUID.randomUUID();
	}

	private static UUID derived(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
