package com.ethora.bot.wire;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;

/**
 * Told what happens to one {@link Link}. Methods are called one at a time and in the
 * order of events, by threads of the wire: they must return quickly.
 */
public interface LinkListener extends AsideListener {

	/**
	 * Something arrived, of whatever kind: the link is alive.
	 */
	void heard();

	/**
	 * The server has let us in.
	 * @param address our full address
	 */
	void online(Jid address);

	/**
	 * Something happened in a room we are in, or we are invited to one.
	 * @param event what
	 */
	void received(RoomEvent event);

	/**
	 * We are no longer in a room, though we did not leave.
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
	 * Return who the link is to show, and what it is to answer in whose name. Unlike the
	 * others this is called at any time.
	 * @return the persona
	 */
	default Persona persona() {
		return Persona.PLAIN;
	}

	/**
	 * The attempt failed or the link has ended. Called once, and last.
	 * @param failure why
	 */
	void closed(LinkFailure failure);

}
