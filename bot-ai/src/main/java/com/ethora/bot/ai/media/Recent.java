package com.ethora.bot.ai.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.ethora.bot.Attachment;
import com.ethora.bot.RoomMessage;

/**
 * The pictures among the last messages.
 */
final class Recent implements Predicate<RoomMessage> {

	private final List<Attachment> pictures = new ArrayList<>();

	private int left;

	Recent(int messages) {
		this.left = messages;
	}

	/** Told messages, newest first; says whether to go on. */
	@Override
	public boolean test(RoomMessage message) {
		this.pictures.addAll(0,
				message.attachments().stream().filter((file) -> file.mimeType().startsWith("image/")).toList());
		this.left--;
		return this.left > 0;
	}

	/** Oldest first. */
	List<Attachment> pictures() {
		return List.copyOf(this.pictures);
	}

}
