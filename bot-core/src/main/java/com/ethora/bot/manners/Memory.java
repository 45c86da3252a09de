package com.ethora.bot.manners;

/**
 * What a bot remembers of people's orders and invitations from one start to the next.
 * Safe for use by any thread.
 */
public final class Memory {

	private final Silences silences = new Silences();

	private final InvitedRooms rooms = new InvitedRooms();

	Silences silences() {
		return this.silences;
	}

	InvitedRooms rooms() {
		return this.rooms;
	}

}
