package com.ethora.bot.session;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.AsideListener;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

/**
 * Told, on the timeline, what happens to a session and on its current link. What a former
 * link still had to say is never heard.
 */
public interface SessionListener extends AsideListener {

	/**
	 * The session is in another state.
	 * @param state the new state
	 */
	void changed(SessionState state);

	/**
	 * There is a link to work with.
	 * @param link the link
	 * @param address our full address
	 */
	void online(Link link, Jid address);

	/**
	 * The link is no more.
	 */
	void offline();

	/**
	 * Something happened in a room we are in, or we are invited to one.
	 * @param event what
	 */
	void received(RoomEvent event);

	/**
	 * We are no longer in a room.
	 * @param room the room
	 * @param removal why
	 */
	void removed(Jid room, Removal removal);

	/**
	 * A message of ours came back.
	 * @param room the room it was for
	 * @param id our id of the message
	 * @param refusal why
	 */
	void bounced(Jid room, String id, Refusal refusal);

	/**
	 * Something happened with people, outside of rooms.
	 * @param event what
	 */
	default void met(ContactEvent event) {
	}

	/**
	 * Return who links are to show. Unlike the others this is called by any thread.
	 * @return the persona
	 */
	default Persona persona() {
		return Persona.PLAIN;
	}

}
