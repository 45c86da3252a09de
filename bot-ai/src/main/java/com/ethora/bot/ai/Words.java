package com.ethora.bot.ai;

import java.util.List;

import com.ethora.bot.Attachment;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.RoomMessage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to an assistant.
 *
 * @param text the text, or which files are shown
 * @param files the files that are shown
 * @param key what tells the message from others of the talk, if anything does
 */
record Words(String text, List<Attachment> files, @Nullable String key) {

	static Words of(RoomMessage message) {
		return new Words(Said.in(message), message.attachments(), key(message.archiveId(), message.id()));
	}

	static Words of(DirectMessage message) {
		return new Words(Said.in(message), message.attachments(), key(message.archiveId(), message.id()));
	}

	private static @Nullable String key(@Nullable String archiveId, @Nullable String id) {
		return (archiveId != null) ? archiveId : id;
	}

}
