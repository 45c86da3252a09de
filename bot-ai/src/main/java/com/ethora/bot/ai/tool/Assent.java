package com.ethora.bot.ai.tool;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ethora.bot.ai.Consent;

/**
 * Understands yes and no, alone or with the code of what is meant.
 */
final class Assent {

	private static final int LONGEST = 40;

	private static final Pattern WORDS = Pattern.compile("(\\p{L}+)(?: +\\(?([0-9a-f]+)\\)?)?[.!]*");

	private static final Set<String> YES = Set.of("yes", "y", "yep", "ok", "okay", "approve", "approved", "confirm");

	private static final Set<String> NO = Set.of("no", "n", "nope", "deny", "denied", "refuse", "refused", "reject");

	private Assent() {
	}

	static Optional<Consent> in(String said, String code) {
		String words = said.strip().toLowerCase(Locale.ROOT);
		Matcher matcher = WORDS.matcher(words);
		if (words.length() > LONGEST || !matcher.matches()
				|| (matcher.group(2) != null && !matcher.group(2).equals(code))) {
			return Optional.empty();
		}
		if (YES.contains(matcher.group(1))) {
			return Optional.of(Consent.GIVEN);
		}
		return NO.contains(matcher.group(1)) ? Optional.of(Consent.REFUSED) : Optional.empty();
	}

}
