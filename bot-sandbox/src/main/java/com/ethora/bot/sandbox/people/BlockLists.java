package com.ethora.bot.sandbox.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Whom everybody blocks (XEP-0191).
 */
final class BlockLists {

	private static final int MAX_ITEMS = 1_000;

	private final Map<Jid, Set<Jid>> lists = new HashMap<>();

	private final Online online;

	BlockLists(Online online) {
		this.online = online;
	}

	/** Whether a person wants nothing of somebody. */
	boolean blocks(Jid person, Jid other) {
		Set<Jid> list = this.lists.getOrDefault(person.bare(), Set.of());
		return list.contains(other) || list.contains(other.bare()) || list.contains(Jid.domain(other.domain()));
	}

	void read(Iq iq) {
		iq.answer(Element.of("blocklist", Ns.BLOCKING)
			.with(list(iq).stream()
				.map((jid) -> Element.of("item", Ns.BLOCKING).with("jid", jid.toString()))
				.toList()));
	}

	void block(Iq iq) {
		List<Jid> people = people(iq);
		if (people.isEmpty()) {
			throw new StanzaException(Condition.BAD_REQUEST);
		}
		Set<Jid> list = list(iq);
		if (list.size() + people.size() > MAX_ITEMS) {
			throw new StanzaException(Condition.RESOURCE_CONSTRAINT);
		}
		list.addAll(people);
		iq.answer();
		push(iq);
	}

	void unblock(Iq iq) {
		List<Jid> people = people(iq);
		if (people.isEmpty()) {
			list(iq).clear();
		}
		else {
			people.forEach(list(iq)::remove);
		}
		iq.answer();
		push(iq);
	}

	private void push(Iq iq) {
		this.online.available(iq.from().bare())
			.forEach((client) -> client.deliver(Element.of("iq", Ns.CLIENT)
				.with("type", "set")
				.with("id", "push-" + UUID.randomUUID())
				.with(iq.payload())));
	}

	private Set<Jid> list(Iq iq) {
		return this.lists.computeIfAbsent(iq.from().bare(), (key) -> new LinkedHashSet<>());
	}

	private static List<Jid> people(Iq iq) {
		return iq.payload()
			.children("item", Ns.BLOCKING)
			.stream()
			.map((item) -> Jid.parse(item.attribute("jid").orElse("")))
			.toList();
	}

}
