package com.ethora.bot.turn;

import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.Peer;

import org.jspecify.annotations.Nullable;

/**
 * Lets every message to the bot alone pass once, as far as it can be told from others and
 * remembered. Lives on the timeline.
 */
public final class DirectSieve {

	private static final int MEMORY = 10_000;

	private final Map<Key, Boolean> seen = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
			return size() > MEMORY;
		}

	};

	/**
	 * Ask whether a message has not come before.
	 * @param message the message
	 * @return whether it is new; the next time it will not be
	 */
	public boolean isNew(DirectMessage message) {
		return this.seen.put(key(message), true) == null;
	}

	/**
	 * The archive's id says it all. Ids of clients do not: some have one id for all they
	 * send, so the same id is the same message only with the same text.
	 */
	private static Key key(DirectMessage message) {
		if (message.archiveId() != null) {
			return new Key(message.peer(), message.archiveId(), true, null, null);
		}
		return (message.id() != null) ? new Key(message.peer(), message.id(), false, message.text().hashCode(), null)
				: new Key(message.peer(), "", false, null, new Object());
	}

	private record Key(Peer peer, String id, boolean archived, @Nullable Integer text, @Nullable Object unique) {
	}

}
