package com.ethora.bot.sandbox.server;

import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A client that is logged in and has an address.
 */
final class Session implements Phase, Recipient {

	private final Jid jid;

	private final Connection connection;

	private final Router router;

	private final StreamManagement management;

	private @Nullable Element presence;

	private boolean copies;

	Session(Jid jid, Connection connection, Router router) {
		this.jid = jid;
		this.connection = connection;
		this.router = router;
		this.management = new StreamManagement(connection);
	}

	@Override
	public Jid jid() {
		return this.jid;
	}

	/**
	 * Whether the client wants what is sent to its person rather than to it.
	 * @return whether it said that it is available
	 */
	boolean isAvailable() {
		return this.presence != null;
	}

	/**
	 * How the client shows.
	 * @return its last presence, while it is available
	 */
	Optional<Element> presence() {
		return Optional.ofNullable(this.presence);
	}

	void presence(@Nullable Element presence) {
		this.presence = presence;
	}

	/**
	 * Whether the client wants copies of what the person's other clients send and get.
	 * @return whether it asked for them
	 */
	boolean wantsCopies() {
		return this.copies;
	}

	void wantsCopies(boolean copies) {
		this.copies = copies;
	}

	Connection connection() {
		return this.connection;
	}

	@Override
	public void deliver(Element stanza) {
		this.management.send(stanza.with("to", this.jid.toString()));
	}

	/**
	 * Send a stanza as it is addressed.
	 * @param stanza the stanza
	 */
	void forward(Element stanza) {
		this.management.send(stanza);
	}

	/**
	 * Forget this client: its stream has ended.
	 */
	void end() {
		this.router.gone(this);
	}

	@Override
	public Phase receive(Element element) {
		if (element.namespace().equals(Ns.SM)) {
			this.management.receive(element);
			return this;
		}
		if (!element.namespace().equals(Ns.CLIENT)) {
			throw new StreamException(StreamError.UNSUPPORTED_STANZA_TYPE);
		}
		this.router.route(this, element);
		this.management.took();
		return this;
	}

}
