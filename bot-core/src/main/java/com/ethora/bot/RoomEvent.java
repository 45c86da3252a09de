package com.ethora.bot;

/**
 * Something that happened in a room.
 */
public sealed interface RoomEvent permits RoomMessage, RoomEvent.Typing, RoomEvent.Entered, RoomEvent.Left {

	/**
	 * Return where it happened.
	 * @return the bare address of the room
	 */
	Jid room();

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
