package com.ethora.bot.room;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

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

	/**
	 * How many messages may be behind an unfinished one, for each that may be in work.
	 */
	private static final int SPAN = 32;

	private final int capacity;

	private final Observer observer;

	private final Deque<Place> places = new ArrayDeque<>();

	private final Set<String> open = new HashSet<>();

	private final LinkedHashSet<String> passed = new LinkedHashSet<>();

	private int unfinished;

	OpenEntries(int capacity, Observer observer) {
		this.capacity = capacity;
		this.observer = observer;
	}

	/**
	 * Take a message up, unless it was seen before.
	 * @param message the message
	 * @return the entry, or {@code null} when this is a repetition
	 */
	@Nullable LogEntry take(RoomMessage message) {
		Place place = place(message, null);
		if (place == null) {
			return null;
		}
		this.unfinished++;
		return new Entry(message, place);
	}

	/**
	 * Take up a message of our own, about which nothing is to be done.
	 * @param message the message
	 * @return whether it was not seen before
	 */
	boolean takeOwn(RoomMessage message) {
		Place place = place(message, message.id());
		if (place == null) {
			return false;
		}
		place.finished = true;
		advance();
		return true;
	}

	/**
	 * Pass over a part of the log in which nothing is to be done.
	 * @param archiveId the last that is passed over
	 * @param at when it was said
	 */
	void skip(String archiveId, @Nullable Instant at) {
		this.places.add(new Place(null, archiveId, at, null, true));
		advance();
	}

	/**
	 * Return how many messages are not finished.
	 * @return the number of messages in work
	 */
	int unfinished() {
		return this.unfinished;
	}

	/**
	 * Return whether as many messages are in work as may be, or too many are remembered
	 * because one of them takes long.
	 * @return whether no more should be taken up
	 */
	boolean full() {
		return this.unfinished >= this.capacity || this.places.size() >= SPAN * this.capacity;
	}

	/**
	 * Return whether enough has been finished to make it worthwhile to read on.
	 * @return whether more can be taken up
	 */
	boolean roomy() {
		return this.unfinished <= this.capacity / 2 && this.places.size() <= SPAN * this.capacity / 2;
	}

	private @Nullable Place place(RoomMessage message, @Nullable String ownId) {
		String key = key(message);
		if (key != null && (this.passed.contains(key) || !this.open.add(key))) {
			return null;
		}
		Place place = new Place(key, message.archiveId(), message.time(), ownId, false);
		this.places.add(place);
		return place;
	}

	private void advance() {
		Cursor cursor = null;
		while (!this.places.isEmpty() && this.places.peekFirst().finished) {
			Place place = this.places.removeFirst();
			if (place.key != null) {
				this.open.remove(place.key);
				remember(place.key);
			}
			if (place.ownId != null) {
				this.observer.passedOwn(place.ownId);
			}
			if (place.archiveId != null) {
				cursor = new Cursor(place.archiveId, place.at);
			}
		}
		if (cursor != null) {
			this.observer.moved(cursor);
		}
	}

	private void remember(String key) {
		this.passed.add(key);
		if (this.passed.size() > MEMORY + 2 * this.capacity) {
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

	/**
	 * Told how the low-water mark moves.
	 */
	interface Observer {

		/** The cursor is somewhere else. */
		void moved(Cursor cursor);

		/** The cursor is behind a message of our own: its id is asked for no more. */
		void passedOwn(String id);

		/** A message is finished. */
		void finished();

	}

	/**
	 * What is remembered of a message: not its text, because there may be many.
	 */
	private static final class Place {

		private final @Nullable String key;

		private final @Nullable String archiveId;

		private final @Nullable Instant at;

		private final @Nullable String ownId;

		private boolean finished;

		Place(@Nullable String key, @Nullable String archiveId, @Nullable Instant at, @Nullable String ownId,
				boolean finished) {
			this.key = key;
			this.archiveId = archiveId;
			this.at = at;
			this.ownId = ownId;
			this.finished = finished;
		}

	}

	private final class Entry implements LogEntry {

		private final RoomMessage message;

		private final Place place;

		Entry(RoomMessage message, Place place) {
			this.message = message;
			this.place = place;
		}

		@Override
		public RoomMessage message() {
			return this.message;
		}

		@Override
		public void finish() {
			if (!this.place.finished) {
				this.place.finished = true;
				OpenEntries.this.unfinished--;
				advance();
				OpenEntries.this.observer.finished();
			}
		}

	}

}
