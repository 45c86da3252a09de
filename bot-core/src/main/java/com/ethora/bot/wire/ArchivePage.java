package com.ethora.bot.wire;

import java.util.List;

import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

/**
 * A part of a room's archive, oldest message first.
 *
 * @param messages the messages, with what is not a message of a person left out
 * @param changes the edits and deletions, of these messages or of others
 * @param first the archive id of the oldest entry read, as below
 * @param last the archive id of the newest entry read, whether or not it is among the
 * messages; absent when there was none
 * @param complete whether there is nothing more in the direction that was read
 */
public record ArchivePage(List<RoomMessage> messages, List<RoomEvent> changes, @Nullable String first,
		@Nullable String last, boolean complete) {

	public ArchivePage {
		messages = List.copyOf(messages);
		changes = List.copyOf(changes);
	}

	/**
	 * Create a page without changes.
	 * @param messages the messages
	 * @param first the archive id of the oldest entry read
	 * @param last the archive id of the newest entry read
	 * @param complete whether there is nothing more in the direction that was read
	 */
	public ArchivePage(List<RoomMessage> messages, @Nullable String first, @Nullable String last, boolean complete) {
		this(messages, List.of(), first, last, complete);
	}

}
