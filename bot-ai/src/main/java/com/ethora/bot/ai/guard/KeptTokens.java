package com.ethora.bot.ai.guard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What bots and rooms have spent, where it outlives the process. While that place cannot
 * be reached the process counts for itself, and adds what it owes as soon as it can: an
 * answer that was given does not fail for the sake of its bill. Safe for use by any
 * thread.
 */
final class KeptTokens {

	private static final Logger logger = LoggerFactory.getLogger(KeptTokens.class);

	private final @Nullable TokenStore store;

	private final Map<Key, Long> owed = new Bounded<>();

	private final AtomicBoolean lost = new AtomicBoolean();

	/**
	 * Use a store.
	 * @param store the store, none to keep nothing
	 */
	KeptTokens(@Nullable TokenStore store) {
		this.store = store;
	}

	/** Return what all processes have spent, if it is known. */
	OptionalLong spent(String account, LocalDate day) {
		if (this.store == null) {
			return OptionalLong.empty();
		}
		try {
			long spent = this.store.spent(account, day);
			this.lost.set(false);
			return OptionalLong.of(spent);
		}
		catch (RuntimeException ex) {
			lost(ex);
			return OptionalLong.empty();
		}
	}

	/** Add what was spent, and return what all have spent if it is known. */
	OptionalLong add(String account, LocalDate day, long tokens) {
		if (this.store == null) {
			return OptionalLong.empty();
		}
		Key key = new Key(account, day);
		long all = tokens + paid(key);
		try {
			long sum = this.store.add(account, day, all);
			this.lost.set(false);
			return OptionalLong.of(sum);
		}
		catch (RuntimeException ex) {
			owe(key, all);
			lost(ex);
			return OptionalLong.empty();
		}
	}

	private synchronized long paid(Key key) {
		return Objects.requireNonNullElse(this.owed.remove(key), 0L);
	}

	private synchronized void owe(Key key, long tokens) {
		this.owed.merge(key, tokens, Long::sum);
	}

	private void lost(RuntimeException ex) {
		if (!this.lost.getAndSet(true)) {
			logger.warn("What is spent is counted in this process only, the store cannot be reached: {}",
					ex.getClass().getName());
		}
	}

	private record Key(String account, LocalDate day) {
	}

}
