package com.ethora.bot.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;

/**
 * Who is there of those whose presence the bot sees. Safe for use by any thread.
 */
public final class Faces {

	/** How many are remembered; of more it is only told that they come. */
	static final int MAX = 10_000;

	private final Map<Jid, Presence> sessions = new LinkedHashMap<>();

	/**
	 * Something happened with somebody.
	 * @param event what
	 */
	public synchronized void met(ContactEvent event) {
		if (event instanceof ContactEvent.Appeared appeared) {
			if (this.sessions.size() < MAX || this.sessions.containsKey(appeared.jid())) {
				this.sessions.put(appeared.jid(), appeared.presence());
			}
		}
		else if (event instanceof ContactEvent.Disappeared gone) {
			forget(gone.jid());
		}
		else if (event instanceof ContactEvent.Dismissed dismissed) {
			forget(dismissed.jid());
		}
	}

	/** Without a session an account is meant, or a server that is gone for us. */
	private void forget(Jid jid) {
		if (jid.resource() != null) {
			this.sessions.remove(jid);
		}
		else {
			this.sessions.keySet().removeIf((session) -> session.bare().equals(jid));
		}
	}

	/**
	 * The connection is gone: nobody knows who is there.
	 */
	public synchronized void clear() {
		this.sessions.clear();
	}

	synchronized Map<Jid, Presence> of(Jid account) {
		return this.sessions.entrySet()
			.stream()
			.filter((session) -> session.getKey().bare().equals(account))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
