package com.ethora.bot.test;

import java.util.Locale;

import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param act which sentence of the test it belongs to
 * @param who who did it
 * @param what what was done
 * @param text the words, or what else there is to say about it
 * @param reply what was said by it, for messages
 * @param id the sender's id of the message
 * @param archiveId the room's id of the message
 * @param deleted whether the message was taken back
 */
record Entry(int act, Sender who, What what, String text, @Nullable Reply reply, @Nullable String id,
		@Nullable String archiveId, boolean deleted) {

	static Entry of(int act, Sender who, What what, String text) {
		return new Entry(act, who, what, text, null, null, null, false);
	}

	boolean said() {
		return this.what == What.SAYS || this.what == What.WHISPERS;
	}

	Entry withText(String text) {
		return new Entry(this.act, this.who, this.what, text, this.reply, this.id, this.archiveId, this.deleted);
	}

	Entry taken() {
		return new Entry(this.act, this.who, this.what, this.text, this.reply, this.id, this.archiveId, true);
	}

	/**
	 * What can be done.
	 */
	enum What {

		SAYS, WHISPERS, TYPES, EDITS, DELETES, REACTS, ENTERS, LEAVES, INVITES, REMOVES, CHANGES;

		String verb() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
