package com.ethora.bot.ai;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Stands in place of an exception of somebody else, whose message may have words of
 * people or of a model in it: tells its type, the status of HTTP if it has one and where
 * it came from, and so do its causes. It can be logged and observed.
 */
public final class WordlessException extends RuntimeException {

	/** Nobody reads more of them. */
	private static final int MOST_CAUSES = 16;

	private final Class<? extends Throwable> type;

	private WordlessException(Throwable thrown, @Nullable Throwable cause) {
		super(Diagnosis.typeAndStatus(thrown.getClass().getName(), thrown), cause, false, true);
		this.type = thrown.getClass();
		setStackTrace(thrown.getStackTrace());
	}

	/**
	 * Return what tells as much without words.
	 * @param thrown what went wrong
	 * @return the exception itself where it has none
	 */
	public static Throwable of(Throwable thrown) {
		return wordless(thrown, new HashSet<>());
	}

	private static Throwable wordless(Throwable thrown, Set<Throwable> seen) {
		seen.add(thrown);
		if (isWordless(thrown)) {
			return thrown;
		}
		Throwable cause = thrown.getCause();
		if (cause == null || seen.size() == MOST_CAUSES || seen.contains(cause)) {
			return new WordlessException(thrown, null);
		}
		return new WordlessException(thrown, wordless(cause, seen));
	}

	private static boolean isWordless(Throwable thrown) {
		return thrown instanceof WordlessException || (thrown instanceof AssistantException
				&& (thrown.getCause() == null || thrown.getCause() instanceof WordlessException));
	}

	/**
	 * Return what it stands for.
	 * @return the type
	 */
	public Class<? extends Throwable> type() {
		return this.type;
	}

}
