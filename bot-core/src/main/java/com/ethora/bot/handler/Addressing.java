package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;

/**
 * How people speak to one bot: by {@code @} and one of its names, or by the sign that
 * commands begin with.
 */
final class Addressing {

	private final Pattern mention;

	private final Pattern greeting;

	private final List<String> prefixes;

	private final Jid account;

	Addressing(Bot bot, List<String> prefixes) {
		this.prefixes = List.copyOf(prefixes);
		this.account = bot.jid();
		String names = Stream.concat(bot.profile().callNames().stream(), Stream.of(bot.jid().requireLocal()))
			.sorted((first, second) -> second.length() - first.length())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
		this.mention = Pattern.compile("(?<![\\w@])@(?:" + names + ")(?![\\w-])", flags);
		this.greeting = Pattern.compile("^\\s*@(?:" + names + ")(?![\\w-])\\s*[:,]?\\s*", flags);
	}

	/**
	 * Return whether a message names the bot, by what it says or because somebody chose
	 * the bot from a list.
	 */
	boolean mentions(RoomMessage message) {
		return this.mention.matcher(message.text()).find() || message.mentions(this.account);
	}

	/**
	 * Return what is said to the bot: the text without the name it begins with.
	 */
	String withoutGreeting(String text) {
		Matcher matcher = this.greeting.matcher(text);
		return matcher.find() ? text.substring(matcher.end()) : text;
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
