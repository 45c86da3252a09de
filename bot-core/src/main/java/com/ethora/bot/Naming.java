package com.ethora.bot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names people call a bot by, and where they do.
 */
public final class Naming {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	private final Jid account;

	private final Set<String> names;

	private final Pattern mention;

	private final Pattern greeting;

	private Naming(Jid account, BotProfile profile) {
		this.account = account;
		List<String> callNames = profile.callNames();
		this.names = Stream
			.concat(callNames.stream(),
					Stream.of(profile.firstName() + " " + profile.lastName(), account.requireLocal()))
			.map(Naming::folded)
			.collect(Collectors.toSet());
		String names = Stream.concat(callNames.stream(), Stream.of(account.requireLocal()))
			.sorted((first, second) -> second.length() - first.length())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		this.mention = Pattern.compile("(?<![\\w@])@(?:" + names + ")(?![\\w-])", FLAGS);
		this.greeting = Pattern.compile("^\\s*@(?:" + names + ")(?![\\w-])\\s*[:,]?\\s*", FLAGS);
	}

	/**
	 * The names of a bot.
	 * @param bot the bot
	 * @return its names
	 */
	public static Naming of(Bot bot) {
		return new Naming(bot.jid(), bot.profile());
	}

	/**
	 * Return whether somebody of this name is the bot.
	 * @param name the name as it is shown
	 * @return whether it is one of the bot's
	 */
	public boolean contains(String name) {
		return this.names.contains(folded(name));
	}

	private static String folded(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether a message names the bot: by {@code @} and one of its names, or
	 * because somebody chose it from a list.
	 * @param message the message
	 * @return whether it does
	 */
	public boolean isIn(RoomMessage message) {
		return this.mention.matcher(message.text()).find() || message.mentions(this.account);
	}

	/**
	 * Return what is said to the bot.
	 * @param text the text
	 * @return the text without the name it begins with
	 */
	public String withoutGreeting(String text) {
		Matcher matcher = this.greeting.matcher(text);
		return matcher.find() ? text.substring(matcher.end()) : text;
	}

}
