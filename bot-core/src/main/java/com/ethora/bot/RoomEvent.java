package com.ethora.bot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room.
 */
public sealed interface RoomEvent permits RoomMessage, RoomEvent.Edited, RoomEvent.Deleted, RoomEvent.Reacted,
		RoomEvent.Typing, RoomEvent.Entered, RoomEvent.Left {

	/**
	 * Return where it happened.
	 * @return the bare address of the room
	 */
	Jid room();

	/**
	 * Somebody gave a message another text. Ethora's servers see to it that it is their
	 * own; others pass it on whosever it is.
	 *
	 * @param room the room
	 * @param sender who
	 * @param id the sender's own id of the edit, if it has one
	 * @param message the message that is edited
	 * @param text the new text
	 */
	record Edited(Jid room, Sender sender, @Nullable String id, MessageRef message, String text) implements RoomEvent {

		/** Without the text: an event may end up in a log. */
		@Override
		public String toString() {
			return "Edited[room=%s, sender=%s, id=%s, message=%s]".formatted(this.room, this.sender.nick(), this.id,
					this.message);
		}

	}

	/**
	 * Somebody took a message back. Ethora's servers see to it that it is their own;
	 * others pass it on whosever it is.
	 *
	 * @param room the room
	 * @param sender who
	 * @param id the sender's own id of the deletion; Ethora's clients have the same for
	 * all
	 * @param message the message that is deleted
	 */
	record Deleted(Jid room, Sender sender, @Nullable String id, MessageRef message) implements RoomEvent {
	}

	/**
	 * Somebody reacts to a message. These are all their reactions to it, in place of
	 * those before.
	 *
	 * @param room the room
	 * @param sender who
	 * @param id the sender's own id of the reaction, if it has one
	 * @param message the message
	 * @param reactions the reactions, empty when they take theirs back; in Ethora these
	 * are names such as {@code +1} or {@code heart}, elsewhere characters
	 */
	record Reacted(Jid room, Sender sender, @Nullable String id, MessageRef message,
			List<String> reactions) implements RoomEvent {

		public Reacted {
			reactions = List.copyOf(reactions);
		}

	}

	/**
	 * Somebody types, or stopped typing, or is no longer there to type.
	 *
	 * @param room the room
	 * @param sender who
	 * @param state what they do
	 */
	record Typing(Jid room, Sender sender, ChatState state) implements RoomEvent {

		/**
		 * Return whether the person types now.
		 * @return whether they do
		 */
		public boolean active() {
			return this.state == ChatState.COMPOSING;
		}

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
