package com.ethora.bot;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The message a thread begins with, as the messages in the thread quote it.
 *
 * @param id the room's id of the message
 * @param text what it says
 * @param userName the name of who wrote it
 * @param createdAt when, if that is told
 * @param file the file in it, if there is one
 */
public record ThreadParent(String id, String text, String userName, @Nullable Instant createdAt,
		@Nullable Attachment file) {

	private static final int LONGEST_QUOTE = 1_000;

	public ThreadParent {
		if (id.isBlank()) {
			throw new IllegalArgumentException("'id' must not be blank");
		}
		text = shortened(text);
	}

	/**
	 * The thread a message belongs to, or else the one that begins with it.
	 * @param message the message
	 * @return the parent; none where the room has no ids for its messages
	 */
	public static Optional<ThreadParent> of(RoomMessage message) {
		Optional<ThreadParent> thread = message.thread();
		if (thread.isPresent() || message.archiveId() == null) {
			return thread;
		}
		return Optional.of(new ThreadParent(message.archiveId(), message.text(), message.sender().displayName(),
				message.time(), message.attachments().stream().findFirst().orElse(null)));
	}

	/** Without the text: a quote may end up in a log. */
	@Override
	public String toString() {
		return "ThreadParent[id=%s]".formatted(this.id);
	}

	/** Every message of the thread carries the quote. */
	private static String shortened(String text) {
		if (text.length() <= LONGEST_QUOTE) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
		return text.substring(0, end) + "…";
	}

}
