package com.ethora.bot.ai;

import java.util.Set;
import java.util.regex.Pattern;

import com.ethora.bot.Bot;
import com.ethora.bot.Naming;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.manners.Phrases;

/**
 * How people stop an answer: by a word, or by a sign on a message.
 *
 * @param naming the names of the bot, which may come before the word
 * @param phrases how the bot is told to be silent, which stops what it says as well
 */
record StopWords(Naming naming, Phrases phrases) {

	private static final Pattern WORD = Pattern.compile("\\s*/?(?:stop|cancel|quit|halt)\\s*[.!]*\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> SIGNS = Set.of("stop", "octagonal_sign", "stop_sign", "no_entry", "raised_hand",
			"🛑", "⛔", "✋");

	static StopWords of(Bot bot) {
		return new StopWords(Naming.of(bot), new Phrases(bot));
	}

	/** Whether somebody says that they want no more. */
	boolean in(RoomEvent event) {
		if (event instanceof RoomMessage message) {
			return in(message.text());
		}
		return event instanceof RoomEvent.Reacted reacted && reacted.reactions().stream().anyMatch(SIGNS::contains);
	}

	boolean in(String text) {
		return WORD.matcher(this.naming.withoutGreeting(text)).matches() || this.phrases.dismiss(text);
	}

}
