package com.ethora.bot.manners;

import org.jspecify.annotations.Nullable;

/**
 * Which invitations a bot follows.
 *
 * @param accept whose
 * @param maxRooms how many rooms it enters by invitation at most
 * @param greeting what it says once in a room it was invited to, absent for nothing
 */
public record Invitations(Inviter accept, int maxRooms, @Nullable String greeting) {

	/** How many rooms a bot enters by invitation unless told otherwise. */
	public static final int MAX_ROOMS = 100;

	/** None. */
	public static final Invitations DECLINED = new Invitations(Inviter.NOBODY, MAX_ROOMS, null);

	/** Those of people and to rooms of its own server. */
	public static final Invitations USUAL = new Invitations(Inviter.DOMAIN, MAX_ROOMS, null);

	public Invitations {
		if (maxRooms < 1) {
			throw new IllegalArgumentException("'maxRooms' must be positive, but was %d".formatted(maxRooms));
		}
	}

	/**
	 * Whose invitations are followed.
	 */
	public enum Inviter {

		/** Nobody's. */
		NOBODY,

		/** Of accounts in the bot's own list of people. */
		CONTACTS,

		/** Of accounts of the bot's own server, and to rooms there. */
		DOMAIN,

		/** Everybody's. */
		EVERYBODY

	}

}
