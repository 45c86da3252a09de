package com.ethora.bot.room;

import java.util.ArrayDeque;
import java.util.Deque;

import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

/**
 * Live messages that cannot be taken up yet. There is room for some; more are left to the
 * archive, where they will be found, or lost where there is none.
 */
final class Waiting {

	/** Where no archive helps, memory has to hold more. */
	private static final int WITHOUT_ARCHIVE = 32;

	private final int capacity;

	private final Deque<RoomMessage> messages = new ArrayDeque<>();

	private boolean spilled;

	Waiting(int capacity) {
		this.capacity = capacity;
	}

	/**
	 * Have a message wait.
	 * @param message the message
	 * @param archived whether it can be found in the archive later
	 * @return {@code false} when a message was lost by that
	 */
	boolean add(RoomMessage message, boolean archived) {
		if (this.messages.size() < (archived ? this.capacity : WITHOUT_ARCHIVE * this.capacity)) {
			this.messages.add(message);
			return true;
		}
		if (archived && message.archiveId() != null) {
			this.spilled = true;
			return true;
		}
		return false;
	}

	/** Return whether some have to be read from the archive. */
	boolean spilled() {
		return this.spilled;
	}

	/** Forget those that will be read from the archive. */
	void leaveToArchive() {
		this.messages.removeIf((message) -> message.archiveId() != null);
		this.spilled = false;
	}

	@Nullable RoomMessage poll() {
		return this.messages.poll();
	}

	/** Return the first that an archive knows. */
	@Nullable RoomMessage firstArchived() {
		return this.messages.stream().filter((message) -> message.archiveId() != null).findFirst().orElse(null);
	}

}
