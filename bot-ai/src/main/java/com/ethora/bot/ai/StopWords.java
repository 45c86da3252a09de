package com.ethora.bot.ai;

import java.util.Set;
import java.util.regex.Pattern;

import com.ethora.bot.Naming;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;

/**
 * How people stop an answer: by a word, or by a sign on a message.
 */
final class StopWords {

	private static final Pattern WORD = Pattern.compile("\\s*/?(?:stop|cancel|quit|halt)\\s*[.!]*\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> SIGNS = Set.of("stop", "octagonal_sign", "stop_sign", "x", "no_entry", "🛑", "❌",
			"✋", "raised_hand", "⛔");

	private StopWords() {
	}

	/** Whether somebody says that they want no more. */
	static boolean in(Naming naming, RoomEvent event) {
		if (event instanceof RoomMessage message) {
			return WORD.matcher(naming.withoutGreeting(message.text())).matches();
		}
		return event instanceof RoomEvent.Reacted reacted && reacted.reactions().stream().anyMatch(SIGNS::contains);
	}

}
