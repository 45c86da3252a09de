package com.ethora.bot.ai.guard;

import java.time.LocalDate;

import com.ethora.bot.conversation.ConversationStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how many tokens bots and rooms have spent on a day where it outlives the process.
 * There is one text for each, that of the last day on which something was spent.
 *
 * @param store where texts are kept
 */
public record TokenStore(ConversationStore store) {

	long spent(String account, LocalDate day) {
		return sum(this.store.get(account), day);
	}

	/** Several processes may add at once. */
	long add(String account, LocalDate day, long tokens) {
		while (true) {
			String before = this.store.get(account);
			long sum = sum(before, day) + tokens;
			String after = day + " " + sum;
			boolean kept = (before == null) ? this.store.putIfAbsent(account, after)
					: this.store.replace(account, before, after);
			if (kept) {
				return sum;
			}
		}
	}

	private static long sum(@Nullable String text, LocalDate day) {
		String prefix = day + " ";
		return (text != null && text.startsWith(prefix)) ? Long.parseLong(text.substring(prefix.length())) : 0;
	}

}
