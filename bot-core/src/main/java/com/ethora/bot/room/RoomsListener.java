package com.ethora.bot.room;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

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
	 * We are in the room and know all that it has shown of ourselves.
	 * @param room the room
	 * @param newest the archive id of the newest entry we know of, if any
	 */
	void live(Jid room, @Nullable String newest);

	/**
	 * A message of our own is behind the cursor: whatever it answers is finished.
	 * @param room the room
	 * @param id our id of the message
	 */
	void settled(Jid room, String id);

	/**
	 * Messages are not dealt with, because a rule says so or because there are more than
	 * can be kept.
	 * @param room the room
	 * @param messages how many
	 */
	void leftOut(Jid room, int messages);

	/**
	 * We stand differently with a room.
	 * @param room the room
	 * @param state how we stand now
	 */
	void changed(Jid room, RoomState state);

}
