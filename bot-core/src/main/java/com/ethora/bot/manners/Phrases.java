package com.ethora.bot.manners;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import org.jspecify.annotations.Nullable;

/**
 * Understands what can be said to every bot: a word, a name of the bot, and that it is a
 * bot who is spoken to, in any order and with nothing else. What is asked of all bots
 * needs no name.
 */
public final class Phrases {

	private static final Map<String, Phrase> WORDS = Map.of("help", Phrase.INTRODUCE, "info", Phrase.INTRODUCE, "start",
			Phrase.START, "stop", Phrase.STOP, "quit", Phrase.STOP);

	private static final Set<String> BOTS = Set.of("bot", "bots");

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}_-]+");

	private static final int LONGEST = 200;

	private final List<List<String>> names;

	/**
	 * What can be said to a bot.
	 * @param bot the bot
	 */
	public Phrases(Bot bot) {
		this.names = Stream.concat(bot.profile().callNames().stream(), Stream.of(bot.jid().requireLocal()))
			.map(Phrases::words)
			.toList();
	}

	/**
	 * Return whether somebody tells the bot to be silent.
	 * @param text what they say
	 * @return whether it is that and nothing else
	 */
	public boolean dismiss(String text) {
		return in(text).filter(Phrase.STOP::equals).isPresent();
	}

	Optional<Phrase> in(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		List<String> words = words(text);
		if (toAll(words)) {
			return Optional.of(Phrase.INTRODUCE);
		}
		boolean called = text.contains("@") || words.stream().anyMatch(BOTS::contains);
		return called ? this.names.stream().map((name) -> toOne(words, name)).filter(Objects::nonNull).findFirst()
				: Optional.empty();
	}

	private static boolean toAll(List<String> words) {
		return words.size() == 2 && BOTS.contains(words.get(0)) && WORDS.get(words.get(1)) == Phrase.INTRODUCE;
	}

	private static @Nullable Phrase toOne(List<String> words, List<String> name) {
		List<String> others = new ArrayList<>(words);
		for (String part : name) {
			if (!others.remove(part) && !BOTS.contains(part)) {
				return null;
			}
		}
		others.removeAll(BOTS);
		return (others.size() == 1) ? WORDS.get(others.get(0)) : null;
	}

	private static List<String> words(String text) {
		return GAP.splitAsStream(text.toLowerCase(Locale.ROOT)).filter((word) -> !word.isEmpty()).toList();
	}

}
