package com.ethora.bot.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;

import org.jspecify.annotations.Nullable;

/**
 * The messages of a room since the cursor, in the room's order. Knows which were seen
 * already, and moves the cursor over the finished ones at the front: the low-water mark.
 */
final class OpenEntries {

	/** How many ids behind the cursor are remembered against late repetitions. */
	private static final int MEMORY = 1_000;

	private final Consumer<Cursor> moved;

	private final Deque<Entry> entries = new ArrayDeque<>();

	private final Set<String> open = new HashSet<>();

	private final LinkedHashSet<String> passed = new LinkedHashSet<>();

	OpenEntries(Consumer<Cursor> moved) {
		this.moved = moved;
	}

	/**
	 * Take a message up, unless it was seen before.
	 * @param message the message
	 * @return the entry, or {@code null} when this is a repetition
	 */
	@Nullable LogEntry take(RoomMessage message) {
		String key = key(message);
		if (key != null && (this.passed.contains(key) || !this.open.add(key))) {
			return null;
		}
		Entry entry = new Entry(message, key);
		this.entries.add(entry);
		return entry;
	}

	/**
	 * Return how many messages the cursor waits for.
	 * @return the number of messages since the cursor
	 */
	int size() {
		return this.entries.size();
	}

	private void advance() {
		String archiveId = null;
		while (!this.entries.isEmpty() && this.entries.peekFirst().finished) {
			Entry entry = this.entries.removeFirst();
			if (entry.key != null) {
				this.open.remove(entry.key);
				remember(entry.key);
			}
			archiveId = (entry.message.archiveId() != null) ? entry.message.archiveId() : archiveId;
		}
		if (archiveId != null) {
			this.moved.accept(new Cursor(archiveId, null));
		}
	}

	private void remember(String key) {
		this.passed.add(key);
		if (this.passed.size() > MEMORY) {
			this.passed.remove(this.passed.iterator().next());
		}
	}

	/** Without an archive the sender's own id is the next best, and nothing is third. */
	private static @Nullable String key(RoomMessage message) {
		if (message.archiveId() != null) {
			return message.archiveId();
		}
		return (message.id() != null) ? message.sender().nick() + '/' + message.id() : null;
	}

	private final class Entry implements LogEntry {

		private final RoomMessage message;

		private final @Nullable String key;

		private boolean finished;

		Entry(RoomMessage message, @Nullable String key) {
			this.message = message;
			this.key = key;
		}

		@Override
		public RoomMessage message() {
			return this.message;
		}

		@Override
		public void finish() {
			if (!this.finished) {
				this.finished = true;
				advance();
			}
		}

	}

}
