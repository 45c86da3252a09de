package com.ethora.bot;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One message of a room.
 *
 * @param room the bare address of the room
 * @param sender who wrote it
 * @param text what was written
 * @param id the sender's own id of the message, if it has one
 * @param archiveId the room's id of the message, absent where the server keeps no archive
 * @param time when the server took it
 * @param origin how it reached us
 * @param kind what sort of message it is
 * @param data the attributes of Ethora's {@code <data>} element, not vouched for by
 * anybody
 */
public record RoomMessage(Jid room, Sender sender, String text, @Nullable String id, @Nullable String archiveId,
		Instant time, Origin origin, Kind kind, Map<String, String> data) implements RoomEvent {

	public RoomMessage {
		data = Map.copyOf(data);
	}

	/**
	 * Return the same message as it would have reached us another way.
	 * @param origin how
	 * @return the changed message
	 */
	public RoomMessage withOrigin(Origin origin) {
		return new RoomMessage(this.room, this.sender, this.text, this.id, this.archiveId, this.time, origin, this.kind,
				this.data);
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "RoomMessage[room=%s, sender=%s, id=%s, archiveId=%s, origin=%s, kind=%s]".formatted(this.room,
				this.sender.nick(), this.id, this.archiveId, this.origin, this.kind);
	}

	/**
	 * How a message reached us.
	 */
	public enum Origin {

		/** Written while we were in the room. */
		LIVE,

		/** Read from the archive because we missed it. */
		ARCHIVE,

		/** Old when we joined, replayed by the server. */
		HISTORY

	}

	/**
	 * What sort of message it is.
	 */
	public enum Kind {

		/** Somebody said something. */
		TEXT,

		/** A file; its text is only the word for it. */
		MEDIA,

		/** A notice of the room itself, nobody's words. */
		SYSTEM,

		/** A call, an edit, a deletion: nothing that was said. */
		CONTROL

	}

}
