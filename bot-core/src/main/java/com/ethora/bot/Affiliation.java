package com.ethora.bot;

/**
 * The lasting relation of a person to a room, whether in it or not. The greatest rights
 * come first.
 */
public enum Affiliation {

	/** May do everything, even end the room. */
	OWNER,

	/** May let people in and show them out for good. */
	ADMIN,

	/** Belongs to the room. */
	MEMBER,

	/** No relation. */
	NONE,

	/** Banned. */
	OUTCAST;

	/**
	 * Return whether this gives at least the rights of another affiliation.
	 * @param other the other affiliation
	 * @return whether it does
	 */
	public boolean atLeast(Affiliation other) {
		return ordinal() <= other.ordinal();
	}

}
