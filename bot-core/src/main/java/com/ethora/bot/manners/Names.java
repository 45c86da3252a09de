package com.ethora.bot.manners;

import com.ethora.bot.Sender;

/**
 * How people are called. Their names are their own words, so not too many of them are
 * repeated.
 */
final class Names {

	private static final int LONGEST = 60;

	private Names() {
	}

	static String shown(Sender person) {
		String name = person.displayName().strip().replaceAll("\\s+", " ");
		return (name.codePointCount(0, name.length()) > LONGEST)
				? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…" : name;
	}

}
