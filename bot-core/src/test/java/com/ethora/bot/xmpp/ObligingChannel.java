package com.ethora.bot.xmpp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.Jid;

/**
 * A channel to a server that grants everything at once: it lets us in, has rooms that let
 * us in, archives and notes that are empty, and shows each message it is given.
 */
final class ObligingChannel implements Channel {

	static final String SELF = "app_bot@chat.test/bot";

	private static final String FEATURES = "<stream:features xmlns:stream='http://etherx.jabber.org/streams'>%s</stream:features>";

	/** What was sent, unless somebody cleared it. */
	final List<String> sent = new CopyOnWriteArrayList<>();

	final ChannelListener listener;

	private final Framing framing;

	private final ElementReader reader = new ElementReader();

	private boolean loggedIn;

	private long archived = 1_700_000_000_000_000L;

	/** How much of what was sent the server has not taken yet. */
	volatile int waiting;

	/** Whether the server says nothing any more. */
	boolean silent;

	ObligingChannel(Framing framing, ChannelListener listener) {
		this.framing = framing;
		this.listener = listener;
	}

	@Override
	public void open() {
		// There is no network.
	}

	@Override
	public boolean offer(String xml) {
		this.sent.add(xml);
		if (!this.silent) {
			answer(xml);
		}
		return true;
	}

	private void answer(String xml) {
		if (xml.startsWith("<open ") || xml.contains("<stream:stream ")) {
			opened();
		}
		else if (xml.startsWith("<close ") || xml.equals("</stream:stream>")) {
			this.listener.finished();
		}
		else {
			answer(read(xml));
		}
	}

	private Element read(String xml) {
		try {
			return this.reader.read(StreamContext.DEFAULT, xml);
		}
		catch (MalformedXmlException ex) {
			throw new IllegalArgumentException("The client sent what is no XML: " + xml, ex);
		}
	}

	private void opened() {
		this.listener.opened(StreamContext.DEFAULT);
		send(FEATURES.formatted(this.loggedIn ? "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
				: "<mechanisms xmlns='%s'><mechanism>%s</mechanism></mechanisms>".formatted(Ns.SASL, "PLAIN")));
	}

	private void answer(Element element) {
		switch (element.name()) {
			case "auth" -> {
				this.loggedIn = true;
				send("<success xmlns='%s'/>".formatted(Ns.SASL));
			}
			case "iq" -> iq(element);
			case "presence" -> presence(element);
			case "message" -> message(element);
			default -> throw new IllegalArgumentException("The client sent " + element);
		}
	}

	private void iq(Element iq) {
		String type = String.valueOf(iq.attribute("type"));
		if (type.equals("result") || type.equals("error")) {
			return;
		}
		String inside = "";
		if (iq.has("bind")) {
			inside = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>%s</jid></bind>".formatted(SELF);
		}
		else if (iq.has("query", Ns.MAM)) {
			inside = "<fin xmlns='%s' complete='true'/>".formatted(Ns.MAM);
		}
		String to = iq.attribute("to");
		send(XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", "result")
			.attribute("id", iq.attribute("id"))
			.attribute("from", to)
			.done()
			.replace("/>", ">" + inside + "</iq>"));
	}

	private void presence(Element presence) {
		if (presence.attribute("type") == null && presence.attribute("to") != null) {
			send(XmlWriter.of("presence", Ns.CLIENT)
				.attribute("from", presence.attribute("to"))
				.attribute("id", presence.attribute("id"))
				.start("x", Ns.MUC_USER)
				.start("status")
				.attribute("code", "110")
				.done());
		}
	}

	private void message(Element message) {
		Jid room = Jid.parse(String.valueOf(message.attribute("to")));
		if (message.has("body")) {
			send(XmlWriter.of("message", Ns.CLIENT)
				.attribute("type", "groupchat")
				.attribute("from", room.withResource("app_bot"))
				.attribute("id", message.attribute("id"))
				.leaf("body", message.child("body").map(Element::text).orElse(""))
				.start("stanza-id", Ns.STANZA_ID)
				.attribute("by", room)
				.attribute("id", nextArchiveId())
				.done());
		}
	}

	String nextArchiveId() {
		return String.valueOf(++this.archived);
	}

	/** Deliver an element to the client. */
	void send(String xml) {
		this.listener.received(xml);
	}

	@Override
	public Framing framing() {
		return this.framing;
	}

	@Override
	public boolean encrypted() {
		return true;
	}

	@Override
	public void encrypt() {
		throw new IllegalStateException("Nobody offered that");
	}

	@Override
	public int waiting() {
		return this.waiting;
	}

	@Override
	public void close() {
		// There is no network.
	}

	@Override
	public void abort() {
		// There is no network.
	}

}
