package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ethora.bot.Bot;
import com.ethora.bot.Naming;
import com.ethora.bot.RoomMessage;

/**
 * How people speak to one bot: by {@code @} and one of its names, or by the sign that
 * commands begin with.
 */
final class Addressing {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*(?:\\s|$)");

	private final Naming naming;

	private final List<String> prefixes;

	Addressing(Bot bot, List<String> prefixes) {
		this.naming = Naming.of(bot);
		this.prefixes = List.copyOf(prefixes);
	}

	/**
	 * Return whether a message names the bot, by what it says or because somebody chose
	 * the bot from a list.
	 */
	boolean mentions(RoomMessage message) {
		return this.naming.isIn(message);
	}

	/**
	 * Return what is said to the bot: the text without the name it begins with.
	 */
	String withoutGreeting(String text) {
		return this.naming.withoutGreeting(text);
	}

	/**
	 * Return whether a text begins as commands do: with a prefix and a word.
	 */
	boolean looksLikeCommand(String text) {
		String said = withoutGreeting(text);
		return this.prefixes.stream()
			.anyMatch((prefix) -> said.startsWith(prefix)
					&& WORD.matcher(said).region(prefix.length(), said.length()).lookingAt());
	}

	/**
	 * Return the command line in a text, if the text can be one: with a prefix, or said
	 * to the bot.
	 */
	Optional<String> command(String text) {
		String said = withoutGreeting(text);
		boolean toUs = said.length() < text.length();
		for (String prefix : this.prefixes) {
			if (said.startsWith(prefix) && said.length() > prefix.length()) {
				return Optional.of(said.substring(prefix.length()));
			}
		}
		return toUs ? Optional.of(said) : Optional.empty();
	}

}
