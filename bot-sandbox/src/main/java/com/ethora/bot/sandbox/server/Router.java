package com.ethora.bot.sandbox.server;

import java.util.Optional;

import com.ethora.bot.sandbox.muc.MucService;
import com.ethora.bot.sandbox.people.ContactService;
import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Brings every stanza to where it is addressed, and errors back.
 */
final class Router {

	private final String domain;

	private final String conference;

	private final MucService rooms;

	private final People people;

	private final ContactService contacts;

	private final ServerQueries queries;

	private final UploadService uploads;

	Router(String domain, String conference, MucService rooms, People people, ContactService contacts,
			ServerQueries queries, UploadService uploads) {
		this.domain = domain;
		this.conference = conference;
		this.rooms = rooms;
		this.people = people;
		this.contacts = contacts;
		this.queries = queries;
		this.uploads = uploads;
	}

	void route(Session sender, Element element) {
		Element stanza = element.with("from", sender.jid().toString());
		try {
			Optional<Jid> to = stanza.attribute("to").map(Jid::parse);
			switch (stanza.name()) {
				case "iq" -> iq(sender, stanza, to.orElse(sender.jid().bare()));
				case "message" -> message(sender, stanza, to.orElse(sender.jid().bare()));
				case "presence" -> presence(sender, stanza, to);
				default -> throw new StreamException(StreamError.UNSUPPORTED_STANZA_TYPE);
			}
		}
		catch (StanzaException ex) {
			if (mayBeAnswered(stanza)) {
				sender.deliver(ex.reply(stanza));
			}
		}
	}

	/**
	 * Tell everybody that a client is gone.
	 * @param session the client
	 */
	void gone(Session session) {
		Element farewell = Element.of("presence", Ns.CLIENT)
			.with("from", session.jid().toString())
			.with("type", "unavailable");
		this.people.remove(session, farewell);
		this.rooms.leaveAll(session, farewell);
	}

	private void iq(Session sender, Element stanza, Jid to) {
		if (isAnswer(stanza)) {
			this.people.forward(to, stanza);
			return;
		}
		Iq iq = Iq.of(sender, stanza);
		if (to.domain().equals(this.conference)) {
			this.rooms.iq(iq, to);
		}
		else if (to.domain().equals(UploadService.domain(this.domain))) {
			this.uploads.handle(iq);
		}
		else if (!isHere(to)) {
			throw new StanzaException(Condition.REMOTE_SERVER_NOT_FOUND);
		}
		else if (to.equals(sender.jid().bare())) {
			this.queries.toAccount(iq);
		}
		else if (to.local().isEmpty()) {
			this.queries.toServer(iq);
		}
		else if (to.isBare()) {
			this.contacts.ask(iq, to);
		}
		else if (!passes(sender, to) || !this.people.forward(to, stanza)) {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
	}

	private void message(Session sender, Element stanza, Jid to) {
		if (to.domain().equals(this.conference)) {
			this.rooms.message(sender, stanza, to);
		}
		else if (isHere(to)) {
			if (!passes(sender, to)) {
				throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
			}
			this.people.message(stanza, to);
		}
		else {
			throw new StanzaException(Condition.REMOTE_SERVER_NOT_FOUND);
		}
	}

	private void presence(Session sender, Element stanza, Optional<Jid> to) {
		if (to.isEmpty()) {
			this.people.presence(sender, stanza);
			if (stanza.attribute("type").orElse("").equals("unavailable")) {
				this.rooms.leaveAll(sender, stanza);
			}
		}
		else if (to.get().domain().equals(this.conference)) {
			this.rooms.presence(sender, stanza, to.get());
		}
		else if (isHere(to.get())) {
			toPerson(sender, stanza, to.get());
		}
		else {
			throw new StanzaException(Condition.REMOTE_SERVER_NOT_FOUND);
		}
	}

	private void toPerson(Session sender, Element stanza, Jid to) {
		String type = stanza.attribute("type").orElse("");
		if (ContactService.isWord(type)) {
			this.contacts.say(sender.jid(), to, type);
		}
		else if (passes(sender, to)) {
			this.people.directedPresence(stanza, to);
		}
	}

	private boolean passes(Session sender, Jid to) {
		return this.contacts.passes(sender.jid(), to);
	}

	private boolean isHere(Jid jid) {
		return jid.domain().equals(this.domain);
	}

	// Answering an error with an error would never end.
	private static boolean mayBeAnswered(Element stanza) {
		return !stanza.attribute("type").orElse("").equals("error")
				&& !(stanza.name().equals("iq") && isAnswer(stanza));
	}

	private static boolean isAnswer(Element iq) {
		String type = iq.attribute("type").orElse("");
		return type.equals("result") || type.equals("error");
	}

}
