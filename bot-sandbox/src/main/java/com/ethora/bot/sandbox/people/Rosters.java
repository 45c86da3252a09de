package com.ethora.bot.sandbox.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The lists of people that everybody has, and the clients that want to hear what changes
 * in them (RFC 6121, section 2).
 */
final class Rosters {

	private static final int MAX_ITEMS = 1_000;

	private final Map<Jid, Map<Jid, RosterItem>> items = new HashMap<>();

	/** Who has asked whom and was not answered, by whom was asked. */
	private final Map<Jid, Set<Jid>> pending = new HashMap<>();

	private final Set<Jid> interested = new LinkedHashSet<>();

	private final Online online;

	Rosters(Online online) {
		this.online = online;
	}

	List<RosterItem> read(Jid client) {
		this.interested.add(client);
		return all(client.bare());
	}

	List<RosterItem> all(Jid person) {
		return List.copyOf(this.items.getOrDefault(person, Map.of()).values());
	}

	RosterItem get(Jid person, Jid contact) {
		RosterItem item = this.items.getOrDefault(person, Map.of()).get(contact);
		return (item != null) ? item : RosterItem.of(contact);
	}

	boolean has(Jid person, Jid contact) {
		return this.items.getOrDefault(person, Map.of()).containsKey(contact);
	}

	/** Change how somebody stands in a list, and tell the person's clients. */
	void change(Jid person, Jid contact, UnaryOperator<RosterItem> change) {
		RosterItem before = get(person, contact);
		RosterItem after = change.apply(before);
		if (after.equals(before) && has(person, contact)) {
			return;
		}
		Map<Jid, RosterItem> own = this.items.computeIfAbsent(person, (key) -> new LinkedHashMap<>());
		if (own.size() >= MAX_ITEMS && !own.containsKey(contact)) {
			throw new StanzaException(Condition.RESOURCE_CONSTRAINT);
		}
		own.put(contact, after);
		push(person, after.toElement());
	}

	void remove(Jid person, Jid contact) {
		this.items.getOrDefault(person, new HashMap<>()).remove(contact);
		push(person, Element.of("item", Ns.ROSTER).with("jid", contact.toString()).with("subscription", "remove"));
	}

	Set<Jid> pending(Jid person) {
		return this.pending.computeIfAbsent(person, (key) -> new LinkedHashSet<>());
	}

	void gone(Jid client) {
		this.interested.remove(client);
	}

	private void push(Jid person, Element item) {
		List.copyOf(this.interested)
			.stream()
			.filter((client) -> client.bare().equals(person))
			.flatMap((client) -> this.online.client(client).stream())
			.forEach((client) -> client.deliver(Element.of("iq", Ns.CLIENT)
				.with("type", "set")
				.with("id", "push-" + UUID.randomUUID())
				.with(Element.of("query", Ns.ROSTER).with(item))));
	}

}
