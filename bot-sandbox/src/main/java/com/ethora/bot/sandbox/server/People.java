package com.ethora.bot.sandbox.server;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.sandbox.muc.Directory;
import com.ethora.bot.sandbox.people.ContactService;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Stanzas from person to person, outside of rooms (RFC 6121, section 8.5).
 */
final class People implements Directory {

	private final Sessions sessions;

	private final Carbons carbons;

	private final OfflineMessages offline;

	private final ContactService contacts;

	People(Sessions sessions, Carbons carbons, OfflineMessages offline, ContactService contacts) {
		this.sessions = sessions;
		this.carbons = carbons;
		this.offline = offline;
		this.contacts = contacts;
	}

	void message(Element stanza, Jid to) {
		String type = stanza.attribute("type").orElse("normal");
		boolean delivered = !type.equals("groupchat") && (deliver(to, stanza) || this.offline.keep(to, stanza));
		if (delivered) {
			this.carbons.copy(stanza, to);
		}
		if (!delivered && !type.equals("headline")) {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
	}

	@Override
	public boolean deliver(Jid to, Element message) {
		if (forward(to, message)) {
			return true;
		}
		List<Session> clients = this.sessions.available(to);
		clients.forEach((client) -> client.forward(message));
		return !clients.isEmpty();
	}

	/**
	 * Send a stanza to one client.
	 * @param to the client's full address
	 * @param stanza the stanza
	 * @return whether there is this client
	 */
	boolean forward(Jid to, Element stanza) {
		Optional<Session> client = this.sessions.find(to);
		client.ifPresent((found) -> found.forward(stanza));
		return client.isPresent();
	}

	/**
	 * Take what a client tells everybody of itself: the person's other clients, and
	 * contacts.
	 * @param sender the client
	 * @param stanza its presence
	 */
	void presence(Session sender, Element stanza) {
		String type = stanza.attribute("type").orElse("");
		if (type.isEmpty() || type.equals("unavailable")) {
			boolean wasAvailable = sender.isAvailable();
			sender.presence(type.isEmpty() ? stanza : null);
			if (sender.isAvailable() || wasAvailable) {
				this.sessions.available(sender.jid()).forEach((client) -> client.deliver(stanza));
				this.contacts.shown(sender, stanza, sender.isAvailable() && !wasAvailable);
			}
			if (sender.isAvailable()) {
				this.offline.take(sender.jid()).forEach(sender::forward);
			}
		}
	}

	void directedPresence(Element stanza, Jid to) {
		if (!forward(to, stanza)) {
			this.sessions.available(to).forEach((client) -> client.forward(stanza));
		}
	}

	void remove(Session session, Element farewell) {
		this.sessions.remove(session);
		presence(session, farewell);
		this.contacts.gone(session);
	}

}
