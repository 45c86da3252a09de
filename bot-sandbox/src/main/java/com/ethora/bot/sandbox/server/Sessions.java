package com.ethora.bot.sandbox.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.sandbox.people.Online;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Who is logged in, by full address.
 */
final class Sessions implements Online {

	private final Map<Jid, Session> sessions = new LinkedHashMap<>();

	Collection<Session> all() {
		return List.copyOf(this.sessions.values());
	}

	/**
	 * Add a session. One that had the same address before is ended.
	 * @param session the session
	 */
	void add(Session session) {
		find(session.jid()).ifPresent((before) -> before.connection().fail(StreamError.CONFLICT));
		this.sessions.put(session.jid(), session);
	}

	Optional<Session> find(Jid jid) {
		return Optional.ofNullable(this.sessions.get(jid));
	}

	@Override
	public List<Session> available(Jid person) {
		return this.sessions.values()
			.stream()
			.filter((session) -> session.isAvailable() && session.jid().bare().equals(person.bare()))
			.toList();
	}

	/**
	 * The clients of a person that want copies.
	 * @param person whose
	 * @return the clients
	 */
	List<Session> copied(Jid person) {
		return available(person).stream().filter(Session::wantsCopies).toList();
	}

	@Override
	public Optional<Element> presence(Recipient client) {
		return find(client.jid()).flatMap(Session::presence);
	}

	@Override
	public Optional<Session> client(Jid address) {
		return find(address);
	}

	void remove(Session session) {
		this.sessions.remove(session.jid(), session);
	}

}
