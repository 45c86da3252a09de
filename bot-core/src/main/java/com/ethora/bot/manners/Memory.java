package com.ethora.bot.manners;

/**
 * What a bot remembers of people's orders and invitations from one start to the next.
 * Safe for use by any thread.
 */
public final class Memory {

	private final Silences silences = new Silences();

	private final KnownRooms rooms = new KnownRooms();

	private final KnownRooms met = new KnownRooms();

	Silences silences() {
		return this.silences;
	}

	KnownRooms rooms() {
		return this.rooms;
	}

	/** Where the bot has said its first words. */
	KnownRooms met() {
		return this.met;
	}

}
