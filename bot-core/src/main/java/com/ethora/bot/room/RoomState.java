package com.ethora.bot.room;

import java.time.Instant;

/**
 * Where a bot stands with a room.
 */
public sealed interface RoomState {

	/** Not in the room, and not on the way, because there is no connection. */
	record Absent() implements RoomState {
	}

	/** Waiting for the room to let us in. */
	record Joining() implements RoomState {
	}

	/**
	 * In the room, finding out what was missed.
	 *
	 * @param since since when
	 */
	record CatchingUp(Instant since) implements RoomState {
	}

	/**
	 * In the room, and all it says from now on will be handled.
	 *
	 * @param since since when
	 */
	record Joined(Instant since) implements RoomState {
	}

	/**
	 * Not let in, or removed; asking again later.
	 *
	 * @param reason why
	 * @param until when to ask again
	 */
	record Waiting(String reason, Instant until) implements RoomState {
	}

	/**
	 * Not let in, for a reason that will stay.
	 *
	 * @param reason why
	 */
	record Refused(String reason) implements RoomState {
	}

}
