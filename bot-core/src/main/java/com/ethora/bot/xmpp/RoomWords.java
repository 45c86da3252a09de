package com.ethora.bot.xmpp;

import java.util.Locale;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words for affiliations and roles.
 */
final class RoomWords {

	private RoomWords() {
	}

	/** The affiliation a word stands for; for those that are none, there is none. */
	static Affiliation affiliation(@Nullable String word) {
		if ("banned".equals(word)) {
			return Affiliation.OUTCAST;
		}
		return value(Affiliation.values(), word, Affiliation.NONE);
	}

	/**
	 * The role a word stands for; who is shown without one is there and no more than
	 * that.
	 */
	static Role role(@Nullable String word) {
		return value(Role.values(), word, Role.PARTICIPANT);
	}

	private static <E extends Enum<E>> E value(E[] values, @Nullable String word, E otherwise) {
		for (E value : values) {
			if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
				return value;
			}
		}
		return otherwise;
	}

}
