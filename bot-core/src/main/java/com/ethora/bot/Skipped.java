package com.ethora.bot;

import java.util.Iterator;
import java.util.List;

/**
 * What was said while the bot was busy, and is now handled together with a newer message.
 *
 * @param messages the messages in their order, without the newest one, which is the one
 * being handled
 */
public record Skipped(List<RoomMessage> messages) implements Iterable<RoomMessage> {

	/** Nothing was said meanwhile. */
	public static final Skipped NONE = new Skipped(List.of());

	public Skipped {
		messages = List.copyOf(messages);
	}

	@Override
	public Iterator<RoomMessage> iterator() {
		return this.messages.iterator();
	}

	/** Without the texts: messages may end up in a log. */
	@Override
	public String toString() {
		return "Skipped[%d messages]".formatted(this.messages.size());
	}

}
