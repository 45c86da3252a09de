package com.ethora.bot.ai;

import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.Attachment;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.RoomMessage;

/**
 * What a message says to a model. Of files that is which there are: their text in the
 * chat is only the word for them.
 */
public final class Said {

	private Said() {
	}

	/**
	 * Put a message into words.
	 * @param message the message
	 * @return its text, or which files it shows
	 */
	public static String in(RoomMessage message) {
		return (message.kind() == RoomMessage.Kind.MEDIA) ? files(message.attachments()) : message.text();
	}

	/**
	 * Return whether somebody says something by a message: what is a notice, a call or
	 * was deleted says nothing.
	 * @param message the message
	 * @return whether there is something to put into words
	 */
	public static boolean anything(RoomMessage message) {
		return switch (message.kind()) {
			case TEXT -> !message.text().isBlank();
			case MEDIA -> true;
			case SYSTEM, CONTROL -> false;
		};
	}

	static String in(DirectMessage message) {
		return (message.kind() == RoomMessage.Kind.MEDIA) ? files(message.attachments()) : message.text();
	}

	private static String files(List<Attachment> files) {
		return files.isEmpty() ? "[shows a file]" : files.stream().map(Said::file).collect(Collectors.joining("\n"));
	}

	private static String file(Attachment file) {
		return "[shows a file: \"%s\" (%s)]".formatted(Fence.name(file.name()), Fence.name(file.mimeType()));
	}

}
