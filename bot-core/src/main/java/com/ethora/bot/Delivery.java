package com.ethora.bot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that everybody in the room has been sent, or a change of one: the room echoed
 * it.
 *
 * @param room the room
 * @param id our id of the message
 * @param archiveId the room's id of the message, absent where the server keeps no archive
 * @param time when the server took it
 * @param repeated whether it was said before, perhaps in other words, when the same
 * message was handled the last time: it was not said again
 */
public record Delivery(Jid room, String id, @Nullable String archiveId, Instant time, boolean repeated) {

	/**
	 * The delivery of a reply that is new.
	 * @param room the room
	 * @param id our id of the message
	 * @param archiveId the room's id of the message, absent where the server keeps no
	 * archive
	 * @param time when the server took it
	 */
	public Delivery(Jid room, String id, @Nullable String archiveId, Instant time) {
		this(room, id, archiveId, time, false);
	}

	/**
	 * Return how to refer to the message that was delivered, to change it.
	 * @return the reference
	 */
	public MessageRef ref() {
		return new MessageRef(this.id, this.archiveId);
	}

	/**
	 * Return the same delivery as somebody learns of it who gives the reply once more.
	 * @return the changed delivery
	 */
	public Delivery again() {
		return new Delivery(this.room, this.id, this.archiveId, this.time, true);
	}

}
