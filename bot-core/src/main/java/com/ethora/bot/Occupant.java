package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in a room now.
 *
 * @param sender who it is: the nick as the room vouches for it, and what the person says
 * of themselves
 * @param affiliation the lasting relation to the room
 * @param role what this one may do while there
 * @param jid the real address, where the room shows it to us
 */
public record Occupant(Sender sender, Affiliation affiliation, Role role, @Nullable Jid jid) {

	/**
	 * Return the identity in the room.
	 * @return the nick
	 */
	public String nick() {
		return this.sender.nick();
	}

	/**
	 * Return whether this is a bot by its own marks or its account's name.
	 * @return whether it is
	 */
	public boolean bot() {
		return this.sender.bot();
	}

}
