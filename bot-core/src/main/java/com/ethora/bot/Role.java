package com.ethora.bot;

/**
 * What somebody may do in a room while being in it. The greatest rights come first.
 */
public enum Role {

	/** May show people out, and take and give them their voice. */
	MODERATOR,

	/** May speak. */
	PARTICIPANT,

	/** May listen. */
	VISITOR,

	/** Not in the room; to be given this role is to be shown out. */
	NONE;

	/**
	 * Return whether this gives at least the rights of another role.
	 * @param other the other role
	 * @return whether it does
	 */
	public boolean atLeast(Role other) {
		return ordinal() <= other.ordinal();
	}

}
