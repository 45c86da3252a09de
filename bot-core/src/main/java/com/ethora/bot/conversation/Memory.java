package com.ethora.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import com.ethora.bot.Conversation.Key;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values in a store: when they were changed last, then what they are. One that cannot be
 * read is none.
 *
 * @param settings where and how they are kept
 * @param reported whether it was said already that there are such values
 */
record Memory(ConversationSettings settings, AtomicBoolean reported) {

	private static final Logger logger = LoggerFactory.getLogger(Memory.class);

	/** Strangers make values grow, and there are many of them. */
	private static final int LONGEST = 16_384;

	private static final int ATTEMPTS = 1_000;

	<T> Optional<T> get(String place, Key<T> key) {
		return read(this.settings.store().get(place), key);
	}

	<T> void put(String place, Key<T> key, T value) {
		this.settings.store().put(place, written(key, value));
	}

	<T> T update(String place, Key<T> key, T initial, UnaryOperator<T> change) {
		ConversationStore store = this.settings.store();
		for (int i = 0; i < ATTEMPTS; i++) {
			String old = store.get(place);
			T value = change.apply(read(old, key).orElse(initial));
			String text = written(key, value);
			if ((old != null) ? store.replace(place, old, text) : store.putIfAbsent(place, text)) {
				return value;
			}
		}
		throw new IllegalStateException("'%s' changes too fast to be updated".formatted(key.name()));
	}

	void remove(String place) {
		this.settings.store().remove(place);
	}

	private <T> String written(Key<T> key, T value) {
		String text = this.settings.clock().millis() + " " + this.settings.codec().write(value);
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException(
					"'%s' is too large to be remembered: keep it elsewhere, and where it is here"
						.formatted(key.name()));
		}
		return text;
	}

	private <T> Optional<T> read(@Nullable String text, Key<T> key) {
		if (text == null) {
			return Optional.empty();
		}
		try {
			int end = text.indexOf(' ');
			Instant changed = Instant.ofEpochMilli(Long.parseLong(text, 0, end, 10));
			boolean forgotten = changed.plus(this.settings.ttl()).isBefore(this.settings.clock().instant());
			return forgotten ? Optional.empty()
					: Optional.of(this.settings.codec().read(text.substring(end + 1), key.type()));
		}
		catch (RuntimeException ex) {
			if (this.reported.compareAndSet(false, true)) {
				logger.warn(
						"What is kept of conversations cannot all be read, '{}' for one: it counts as forgotten ({})",
						key.name(), ex.getClass().getName());
			}
			return Optional.empty();
		}
	}

}
