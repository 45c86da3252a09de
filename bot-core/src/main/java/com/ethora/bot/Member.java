package com.ethora.bot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a room knows, in it or not.
 *
 * @param jid the bare address
 * @param affiliation the relation to the room
 * @param name the name to show, if the server knows one
 * @param photo address of a picture, if the server knows one
 * @param banned whether the person may not take part
 * @param lastActive when the person last came or wrote, if the server knows that
 */
public record Member(Jid jid, Affiliation affiliation, @Nullable String name, @Nullable String photo, boolean banned,
		@Nullable Instant lastActive) {

	public Member {
		jid = jid.bare();
	}

	/**
	 * Somebody of whom only the relation to the room is known.
	 * @param jid the address
	 * @param affiliation the relation to the room
	 * @return the member
	 */
	public static Member of(Jid jid, Affiliation affiliation) {
		return new Member(jid, affiliation, null, null, affiliation == Affiliation.OUTCAST, null);
	}

	/**
	 * Return the nick this person has in the rooms of an Ethora server.
	 * @return the local part of the address
	 */
	public String nick() {
		return jid().requireLocal();
	}

}
