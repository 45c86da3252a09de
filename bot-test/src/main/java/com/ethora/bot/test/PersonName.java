package com.ethora.bot.test;

import java.util.Locale;

import com.ethora.bot.Sender;

/**
 * What a person is called.
 */
final class PersonName {

	private PersonName() {
	}

	/** Alice Smith is alice-smith to the server. */
	static Sender of(String name) {
		return new Sender(nick(name), name, null, false);
	}

	static String nick(String name) {
		String nick = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._]+", "-");
		if (nick.isEmpty()) {
			throw new IllegalArgumentException("'name' must not be blank");
		}
		return nick;
	}

}
