package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Which message of a room is meant. A room has an id for each message where it keeps an
 * archive, and so has its sender. Ethora's way to change messages needs the room's id;
 * where both are known, either way works.
 *
 * @param id the sender's own id of the message, if it is known
 * @param archiveId the room's id of the message, if it is known
 */
public record MessageRef(@Nullable String id, @Nullable String archiveId) {

	public MessageRef {
		id = emptyToNull(id);
		archiveId = emptyToNull(archiveId);
		if (id == null && archiveId == null) {
			throw new IllegalArgumentException("A message without any id cannot be meant");
		}
	}

	/**
	 * A message by the room's id of it.
	 * @param archiveId the room's id
	 * @return the reference
	 */
	public static MessageRef archived(String archiveId) {
		return new MessageRef(null, archiveId);
	}

	/**
	 * A message by its sender's id of it.
	 * @param id the sender's id
	 * @return the reference
	 */
	public static MessageRef sent(String id) {
		return new MessageRef(id, null);
	}

	/**
	 * Return whether the same message is meant, as far as that is known.
	 * @param other the other reference
	 * @return whether an id that both know is the same
	 */
	public boolean matches(MessageRef other) {
		if (this.archiveId != null && other.archiveId != null) {
			return this.archiveId.equals(other.archiveId);
		}
		return this.id != null && this.id.equals(other.id);
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
