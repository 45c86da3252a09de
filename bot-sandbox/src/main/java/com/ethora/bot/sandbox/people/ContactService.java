package com.ethora.bot.sandbox.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Everything between people outside of rooms, other than messages.
 */
public final class ContactService {

	/** The presences that are no presences but words about seeing them. */
	private static final Set<String> WORDS = Set.of("subscribe", "subscribed", "unsubscribe", "unsubscribed", "probe");

	private final Rosters rosters;

	private final Subscriptions subscriptions;

	private final BlockLists blockLists;

	private final Publications publications;

	private final Map<Jid, Element> cards = new HashMap<>();

	private final Map<Jid, Instant> lastSeen = new HashMap<>();

	private final Online online;

	private final Clock clock;

	/**
	 * Create the service.
	 * @param online who is connected
	 * @param clock what time it is
	 */
	public ContactService(Online online, Clock clock) {
		this.online = online;
		this.clock = clock;
		this.rosters = new Rosters(online);
		this.subscriptions = new Subscriptions(this.rosters, online);
		this.blockLists = new BlockLists(online);
		this.publications = new Publications(this.rosters, online);
	}

	/**
	 * Answer what people ask of their own account.
	 * @param account where such queries are answered
	 */
	public void register(IqTable account) {
		account.get("query", Ns.ROSTER, this::roster)
			.set("query", Ns.ROSTER, this::changeRoster)
			.get("blocklist", Ns.BLOCKING, this.blockLists::read)
			.set("block", Ns.BLOCKING, this.blockLists::block)
			.set("unblock", Ns.BLOCKING, this.blockLists::unblock)
			.get("vCard", Ns.VCARD, (iq) -> iq.answer(this.cards.getOrDefault(iq.from().bare(), iq.payload())))
			.set("vCard", Ns.VCARD, this::changeCard)
			.get("pubsub", Ns.PUBSUB, (iq) -> this.publications.read(iq, iq.from().bare()))
			.set("pubsub", Ns.PUBSUB, this.publications::publish)
			.get("query", Ns.LAST, (iq) -> activity(iq, iq.from().bare()));
	}

	/**
	 * Answer what is asked of somebody else's account.
	 * @param iq the query
	 * @param person whose
	 */
	public void ask(Iq iq, Jid person) {
		Element asked = iq.payload();
		if (iq.isSet()) {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
		if (asked.is("vCard", Ns.VCARD)) {
			Element card = this.cards.get(person);
			if (card == null) {
				throw new StanzaException(Condition.ITEM_NOT_FOUND);
			}
			iq.answer(card);
		}
		else if (asked.is("pubsub", Ns.PUBSUB)) {
			this.publications.read(iq, person);
		}
		else if (asked.is("query", Ns.LAST)) {
			if (!this.rosters.get(person, iq.from().bare()).from()) {
				throw new StanzaException(Condition.FORBIDDEN);
			}
			activity(iq, person);
		}
		else {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
	}

	/**
	 * Whether a presence is nothing but a word about seeing presences.
	 * @param type its type
	 * @return whether it is for {@link #say}
	 */
	public static boolean isWord(String type) {
		return WORDS.contains(type);
	}

	/**
	 * Take what one person says to another about seeing presences.
	 * @param from who says it
	 * @param to to whom
	 * @param type what
	 */
	public void say(Jid from, Jid to, String type) {
		if (!this.blockLists.blocks(to, from)) {
			this.subscriptions.say(from.bare(), to.bare(), type);
		}
	}

	/**
	 * A client shows how it is.
	 * @param client the client
	 * @param presence its presence
	 * @param first whether it was not available before
	 */
	public void shown(Recipient client, Element presence, boolean first) {
		if (presence.attribute("type").filter("unavailable"::equals).isPresent()) {
			// Whoever is told of it may ask at once, before the stream has ended.
			this.lastSeen.put(client.jid().bare(), this.clock.instant());
		}
		this.subscriptions.broadcast(client, presence);
		if (first) {
			this.subscriptions.welcome(client);
		}
	}

	/**
	 * A client has gone.
	 * @param client the client
	 */
	public void gone(Recipient client) {
		this.rosters.gone(client.jid());
		this.lastSeen.put(client.jid().bare(), this.clock.instant());
	}

	/**
	 * Whether something may go from one to another.
	 * @param from from whom
	 * @param to to whom
	 * @return whether none of them blocks the other
	 */
	public boolean passes(Jid from, Jid to) {
		return !this.blockLists.blocks(to, from) && !this.blockLists.blocks(from, to);
	}

	private void roster(Iq iq) {
		iq.answer(Element.of("query", Ns.ROSTER)
			.with(this.rosters.read(iq.from()).stream().map(RosterItem::toElement).toList()));
	}

	private void changeRoster(Iq iq) {
		Element item = iq.payload()
			.child("item", Ns.ROSTER)
			.orElseThrow(() -> new StanzaException(Condition.BAD_REQUEST));
		Jid contact = Jid.parse(item.attribute("jid").orElse("")).bare();
		Jid person = iq.from().bare();
		if (!item.attribute("subscription").orElse("").equals("remove")) {
			this.rosters.change(person, contact, (before) -> before.named(item.attribute("name").orElse(""),
					item.children("group", Ns.ROSTER).stream().map(Element::text).toList()));
		}
		else if (this.rosters.has(person, contact)) {
			this.subscriptions.part(person, contact);
			this.rosters.remove(person, contact);
		}
		else {
			throw new StanzaException(Condition.ITEM_NOT_FOUND);
		}
		iq.answer();
	}

	private void changeCard(Iq iq) {
		this.cards.put(iq.from().bare(), iq.payload());
		iq.answer();
	}

	private void activity(Iq iq, Jid person) {
		Instant seen = this.lastSeen.get(person);
		if (seen == null && this.online.available(person).isEmpty()) {
			throw new StanzaException(Condition.ITEM_NOT_FOUND);
		}
		long seconds = this.online.available(person).isEmpty() && seen != null
				? Duration.between(seen, this.clock.instant()).toSeconds() : 0;
		iq.answer(Element.of("query", Ns.LAST).with("seconds", Long.toString(seconds)));
	}

}
