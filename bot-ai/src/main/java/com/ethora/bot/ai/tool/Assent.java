package com.ethora.bot.ai.tool;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ethora.bot.Naming;
import com.ethora.bot.ai.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Understands a yes and a no that are meant for a question of the bot: they name the bot
 * or have the code of the question, or stand where nothing else is asked.
 */
final class Assent {

	private static final int LONGEST = 40;

	private static final Pattern WORDS = Pattern.compile("(\\p{L}+)(?: +\\(?([0-9a-f]+)\\)?)?[.!]*");

	private static final Set<String> YES = Set.of("yes", "y", "yep", "ok", "okay", "approve", "approved", "confirm");

	private static final Set<String> NO = Set.of("no", "n", "nope", "deny", "denied", "refuse", "refused", "reject");

	private final Naming naming;

	private final String code;

	/**
	 * Create an assent.
	 * @param naming what the bot is called
	 * @param code the code of the question
	 */
	Assent(Naming naming, String code) {
		this.naming = naming;
		this.code = code;
	}

	/**
	 * Understand what somebody says.
	 * @param said what
	 * @param replying whether they say it in reply to the question
	 * @return yes or no, if it is one
	 */
	Optional<Consent> in(String said, boolean replying) {
		String toBot = this.naming.withoutGreeting(said);
		boolean addressed = toBot.length() < said.length();
		String words = toBot.strip();
		if (words.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher matcher = WORDS.matcher(words.toLowerCase(Locale.ROOT));
		if (!matcher.matches() || !meant(matcher.group(2), addressed || replying)) {
			return Optional.empty();
		}
		if (YES.contains(matcher.group(1))) {
			return Optional.of(Consent.GIVEN);
		}
		return NO.contains(matcher.group(1)) ? Optional.of(Consent.REFUSED) : Optional.empty();
	}

	private boolean meant(@Nullable String code, boolean withoutCode) {
		return (code != null) ? code.equals(this.code) : withoutCode;
	}

}
