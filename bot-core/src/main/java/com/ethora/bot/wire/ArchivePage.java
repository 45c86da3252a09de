package com.ethora.bot.wire;

import java.util.List;

import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

/**
 * A part of a room's archive, oldest message first.
 *
 * @param messages the messages, with what is not a message of a person left out
 * @param last the archive id of the newest entry read, whether or not it is among the
 * messages; absent when there was none
 * @param complete whether nothing follows
 */
public record ArchivePage(List<RoomMessage> messages, @Nullable String last, boolean complete) {

	public ArchivePage {
		messages = List.copyOf(messages);
	}

}
