package com.ethora.bot.sandbox.server;

import java.util.Optional;
import java.util.UUID;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * The client has logged in and is to choose its resource.
 *
 * @param connection the connection
 * @param services where it becomes a session
 * @param user who logged in
 */
record Binding(Connection connection, Services services, Jid user) implements Phase {

	@Override
	public Phase receive(Element element) {
		Optional<Element> bind = element.child("bind", Ns.BIND);
		if (!element.is("iq", Ns.CLIENT) || bind.isEmpty() || !element.attribute("type").orElse("").equals("set")) {
			throw new StreamException(StreamError.NOT_AUTHORIZED);
		}
		try {
			return bind(element, bind.get().textOf("resource", Ns.BIND).trim());
		}
		catch (StanzaException ex) {
			this.connection.send(ex.reply(element));
			return this;
		}
	}

	private Phase bind(Element iq, String wanted) {
		String id = iq.attribute("id").orElseThrow(() -> new StanzaException(Condition.BAD_REQUEST));
		Jid jid = this.user.withResource(wanted.isEmpty() ? UUID.randomUUID().toString() : wanted);
		Session session = new Session(jid, this.connection, this.services.router());
		this.services.sessions().add(session);
		Element bound = Element.of("bind", Ns.BIND).with(Element.of("jid", Ns.BIND).withText(jid.toString()));
		this.connection.send(Element.of("iq", Ns.CLIENT).with("type", "result").with("id", id).with(bound));
		return session;
	}

}
