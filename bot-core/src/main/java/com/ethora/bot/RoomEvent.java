package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room.
 */
public sealed interface RoomEvent
		permits RoomMessage, RoomEvent.Edited, RoomEvent.Typing, RoomEvent.Entered, RoomEvent.Left {

	/**
	 * Return where it happened.
	 * @return the bare address of the room
	 */
	Jid room();

	/**
	 * Somebody gave a message of their own another text.
	 *
	 * @param room the room
	 * @param sender who
	 * @param id the sender's own id of the edit, if it has one
	 * @param replaces the room's id of the message that is edited
	 * @param text the new text
	 */
	record Edited(Jid room, Sender sender, @Nullable String id, String replaces, String text) implements RoomEvent {

		/** Without the text: an event may end up in a log. */
		@Override
		public String toString() {
			return "Edited[room=%s, sender=%s, id=%s, replaces=%s]".formatted(this.room, this.sender.nick(), this.id,
					this.replaces);
		}

	}

	/**
	 * Somebody types, or stopped typing.
	 *
	 * @param room the room
	 * @param sender who
	 * @param active whether the person types now
	 */
	record Typing(Jid room, Sender sender, boolean active) implements RoomEvent {
	}

	/**
	 * Somebody is in the room now.
	 *
	 * @param room the room
	 * @param sender who
	 */
	record Entered(Jid room, Sender sender) implements RoomEvent {
	}

	/**
	 * Somebody is no longer in the room.
	 *
	 * @param room the room
	 * @param nick who
	 */
	record Left(Jid room, String nick) implements RoomEvent {
	}

}
