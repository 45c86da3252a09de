package com.ethora.bot.sandbox.muc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.Node;

/**
 * A person in a room, there with one or several clients under one nickname.
 */
final class Occupant {

	private final String nick;

	private final Jid person;

	private final Map<Jid, Recipient> clients = new LinkedHashMap<>();

	private Role role;

	private List<? extends Node> payload = List.of();

	Occupant(String nick, Jid person, Role role) {
		this.nick = nick;
		this.person = person;
		this.role = role;
	}

	String nick() {
		return this.nick;
	}

	Jid person() {
		return this.person;
	}

	Role role() {
		return this.role;
	}

	void role(Role role) {
		this.role = role;
	}

	/**
	 * What the person's presence holds, such as the name to show.
	 * @return the elements
	 */
	List<? extends Node> payload() {
		return this.payload;
	}

	void payload(List<? extends Node> payload) {
		this.payload = payload;
	}

	Collection<Recipient> clients() {
		return List.copyOf(this.clients.values());
	}

	void add(Recipient client) {
		this.clients.put(client.jid(), client);
	}

	void remove(Jid client) {
		this.clients.remove(client);
	}

	boolean has(Jid client) {
		return this.clients.containsKey(client);
	}

	boolean isGone() {
		return this.clients.isEmpty();
	}

	void deliver(Element stanza) {
		clients().forEach((client) -> client.deliver(stanza));
	}

}
