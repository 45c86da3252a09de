package com.ethora.bot.sandbox.people;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What people publish about themselves, the last of each kind (XEP-0163). Contacts hear
 * of it if their clients tell what they understand, whatever that is.
 */
final class Publications {

	private static final int MAX_NODES = 50;

	private final Map<Jid, Map<String, Publication>> nodes = new HashMap<>();

	private final Rosters rosters;

	private final Online online;

	Publications(Rosters rosters, Online online) {
		this.rosters = rosters;
		this.online = online;
	}

	void publish(Iq iq) {
		Element publish = iq.payload()
			.child("publish", Ns.PUBSUB)
			.orElseThrow(() -> new StanzaException(Condition.FEATURE_NOT_IMPLEMENTED));
		String node = publish.attribute("node").orElseThrow(() -> new StanzaException(Condition.BAD_REQUEST));
		Element item = publish.child("item", Ns.PUBSUB).orElseThrow(() -> new StanzaException(Condition.BAD_REQUEST));
		Map<String, Publication> own = this.nodes.computeIfAbsent(iq.from().bare(), (key) -> new HashMap<>());
		if (own.size() >= MAX_NODES && !own.containsKey(node)) {
			throw new StanzaException(Condition.RESOURCE_CONSTRAINT);
		}
		boolean open = iq.payload()
			.child("publish-options", Ns.PUBSUB)
			.map((options) -> "open".equals(Form.in(options).fields().get("pubsub#access_model")))
			.orElse(own.containsKey(node) && own.get(node).open());
		own.put(node, new Publication(item, open));
		iq.answer();
		tell(iq.from().bare(), node, item);
	}

	void read(Iq iq, Jid person) {
		String node = iq.payload()
			.child("items", Ns.PUBSUB)
			.flatMap((items) -> items.attribute("node"))
			.orElseThrow(() -> new StanzaException(Condition.FEATURE_NOT_IMPLEMENTED));
		Publication publication = this.nodes.getOrDefault(person, Map.of()).get(node);
		if (publication == null) {
			throw new StanzaException(Condition.ITEM_NOT_FOUND);
		}
		Jid asker = iq.from().bare();
		if (!publication.open() && !asker.equals(person) && !this.rosters.get(person, asker).from()) {
			throw new StanzaException(Condition.NOT_AUTHORIZED);
		}
		iq.answer(Element.of("pubsub", Ns.PUBSUB)
			.with(Element.of("items", Ns.PUBSUB).with("node", node).with(publication.item())));
	}

	private void tell(Jid person, String node, Element item) {
		Element told = Element.of("item", Ns.PUBSUB_EVENT)
			.with("id", item.attribute("id").orElse(null))
			.with(item.children());
		Element message = Element.of("message", Ns.CLIENT)
			.with("from", person.toString())
			.with("type", "headline")
			.with(Element.of("event", Ns.PUBSUB_EVENT)
				.with(Element.of("items", Ns.PUBSUB_EVENT).with("node", node).with(told)));
		Stream<Jid> contacts = this.rosters.all(person).stream().filter(RosterItem::from).map(RosterItem::jid);
		Stream.concat(Stream.of(person), contacts)
			.flatMap((contact) -> this.online.available(contact).stream())
			.filter(this::tellsWhatItUnderstands)
			.toList()
			.forEach((client) -> client.deliver(message));
	}

	private boolean tellsWhatItUnderstands(Recipient client) {
		return this.online.presence(client).filter((presence) -> presence.has("c", Ns.CAPS)).isPresent();
	}

	private record Publication(Element item, boolean open) {
	}

}
