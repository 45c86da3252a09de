package com.ethora.bot.sandbox.server;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * What is kept for people who are not connected: a hundred messages each, and only what
 * was said to them alone.
 */
final class OfflineMessages {

	private static final int MOST = 100;

	private static final int MOST_PEOPLE = 1_000;

	private final Map<Jid, List<Element>> kept = new LinkedHashMap<>();

	private final String domain;

	private final Accounts accounts;

	private final Clock clock;

	OfflineMessages(String domain, Accounts accounts, Clock clock) {
		this.domain = domain;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Keep a message.
	 * @param person whom it is for
	 * @param message the message
	 * @return whether it is kept
	 */
	boolean keep(Jid person, Element message) {
		boolean talk = message.attribute("type").orElse("").equals("chat")
				&& !message.textOf("body", Ns.CLIENT).isEmpty();
		if (!talk || person.local().isEmpty() || !this.accounts.exists(person.local()) || full(person.bare())) {
			return false;
		}
		Element stamped = message.with(Element.of("delay", Ns.DELAY)
			.with("from", this.domain)
			.with("stamp", this.clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
		return this.kept.computeIfAbsent(person.bare(), (key) -> new ArrayList<>()).add(stamped);
	}

	private boolean full(Jid person) {
		List<Element> messages = this.kept.get(person);
		return (messages != null) ? messages.size() >= MOST : this.kept.size() >= MOST_PEOPLE;
	}

	/**
	 * Hand over what is kept for somebody.
	 * @param person who is there now
	 * @return the messages in their order
	 */
	List<Element> take(Jid person) {
		List<Element> messages = this.kept.remove(person.bare());
		return (messages != null) ? messages : List.of();
	}

}
