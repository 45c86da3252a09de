package com.ethora.bot.room;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;

/**
 * Told, on the timeline, what the rooms of a bot have to say.
 */
public interface RoomsListener {

	/**
	 * There is a message to deal with. Each is told once, in the order of the room.
	 * @param entry the message
	 */
	void message(LogEntry entry);

	/**
	 * The room shows a message under our own name.
	 * @param message the message
	 */
	void echoed(RoomMessage message);

	/**
	 * Something else happened in a room.
	 * @param event what
	 */
	void event(RoomEvent event);

	/**
	 * We are in the room and have read all that we missed.
	 * @param room the room
	 */
	void live(Jid room);

	/**
	 * We stand differently with a room.
	 * @param room the room
	 * @param state how we stand now
	 */
	void changed(Jid room, RoomState state);

}
