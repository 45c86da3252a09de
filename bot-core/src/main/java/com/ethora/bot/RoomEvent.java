package com.ethora.bot;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room or concerns one.
 */
public sealed interface RoomEvent permits RoomMessage, RoomEvent.Edited, RoomEvent.Deleted, RoomEvent.Reacted,
		RoomEvent.Typing, RoomEvent.Entered, RoomEvent.Left, RoomEvent.AffiliationChanged, RoomEvent.RoleChanged,
		RoomEvent.SubjectChanged, RoomEvent.ConfigurationChanged, RoomEvent.MembersChanged, RoomEvent.Invited,
		RoomEvent.Displayed, RoomEvent.Overheard {

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
	 * @param reactions the reactions, empty when they take theirs back; by the names they
	 * have in Ethora such as {@code +1} or {@code heart}, or as the characters they are
	 * where they have none
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
	 * @param occupant who
	 * @param before whether this one was there before us
	 */
	record Entered(Jid room, Occupant occupant, boolean before) implements RoomEvent {

		/**
		 * Return who it is.
		 * @return who the person is in messages
		 */
		public Sender sender() {
			return this.occupant.sender();
		}

	}

	/**
	 * Somebody is no longer in the room.
	 *
	 * @param room the room
	 * @param nick who
	 */
	record Left(Jid room, String nick) implements RoomEvent {
	}

	/**
	 * Somebody, who may be the bot, stands differently with the room.
	 *
	 * @param room the room
	 * @param affiliation how the person stands with it now
	 * @param person the bare address of the person, where the room shows it
	 * @param nick the nick of the person, who was not in the room where it is absent
	 */
	record AffiliationChanged(Jid room, Affiliation affiliation, @Nullable Jid person,
			@Nullable String nick) implements RoomEvent {
	}

	/**
	 * Somebody in the room, who may be the bot, may do more or less there.
	 *
	 * @param room the room
	 * @param nick who
	 * @param role what the person may do now
	 */
	record RoleChanged(Jid room, String nick, Role role) implements RoomEvent {
	}

	/**
	 * The room talks about something. Rooms tell their subject to those who come, too.
	 *
	 * @param room the room
	 * @param subject the subject, empty for none
	 * @param nick who has changed it, where the room tells
	 */
	record SubjectChanged(Jid room, String subject, @Nullable String nick) implements RoomEvent {
	}

	/**
	 * The room is set up differently.
	 *
	 * @param room the room
	 */
	record ConfigurationChanged(Jid room) implements RoomEvent {
	}

	/**
	 * Somebody says that other people belong to the room now, so that who keeps a list of
	 * them asks for it anew. Said by a client, so nothing follows from it for sure.
	 *
	 * @param room the room
	 * @param nick who says so
	 */
	record MembersChanged(Jid room, String nick) implements RoomEvent {
	}

	/**
	 * Somebody invites the bot to a room. Anybody can.
	 *
	 * @param room the room
	 * @param from the address of who invites: of an account, or of a place in the room
	 * @param reason why, if the invitation says so
	 * @param direct whether it came without the room knowing of it
	 */
	record Invited(Jid room, @Nullable Jid from, @Nullable String reason, boolean direct) implements RoomEvent {
	}

	/**
	 * Somebody says that they have seen a message, and all before it.
	 *
	 * @param room the room
	 * @param sender who
	 * @param message the message
	 */
	record Displayed(Jid room, Sender sender, MessageRef message) implements RoomEvent {
	}

	/**
	 * Somebody, who may be the bot by another way, has said something in a room to which
	 * the bot is subscribed without being in it. It is no message to be handled: in a
	 * room of the bot that one comes when the bot is there.
	 *
	 * @param message what was said
	 */
	record Overheard(RoomMessage message) implements RoomEvent {

		@Override
		public Jid room() {
			return this.message.room();
		}

	}

}
