package com.ethora.bot.sandbox.muc;

import java.util.Locale;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * What somebody may do in a room while being in it.
 */
enum Role {

	MODERATOR, PARTICIPANT, VISITOR, NONE;

	static Role of(String word) {
		for (Role role : values()) {
			if (role.word().equals(word)) {
				return role;
			}
		}
		throw new StanzaException(Condition.BAD_REQUEST, "There is no such role");
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
