package com.ethora.bot.sandbox.muc;

import java.util.Locale;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * The lasting relation of a person to a room, the greatest rights first.
 */
enum Affiliation {

	OWNER, ADMIN, MEMBER, NONE, OUTCAST;

	static Affiliation of(String word) {
		for (Affiliation affiliation : values()) {
			if (affiliation.word().equals(word)) {
				return affiliation;
			}
		}
		throw new StanzaException(Condition.BAD_REQUEST, "There is no such affiliation");
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isAtLeast(Affiliation other) {
		return ordinal() <= other.ordinal();
	}

	/**
	 * The role somebody with this affiliation enters with.
	 * @return the role
	 */
	Role role() {
		return isAtLeast(ADMIN) ? Role.MODERATOR : Role.PARTICIPANT;
	}

}
