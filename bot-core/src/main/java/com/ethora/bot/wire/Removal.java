package com.ethora.bot.wire;

/**
 * Why we are no longer in a room.
 */
public enum Removal {

	/** Somebody removed us; we may come back. */
	KICKED(false),

	/** Somebody banned us. */
	BANNED(true),

	/** We are no longer a member. */
	MEMBERSHIP(true),

	/** The room is no more. */
	DESTROYED(true),

	/** The room's service shuts down or had an error. */
	SERVICE(false),

	/** No reason was given. */
	UNKNOWN(false);

	private final boolean lasting;

	Removal(boolean lasting) {
		this.lasting = lasting;
	}

	/**
	 * Return whether the way back is closed for now.
	 * @return whether to wait long before trying again
	 */
	public boolean lasting() {
		return this.lasting;
	}

}
