package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's side of one connection in tests: does what a script says, and nothing by
 * itself.
 */
abstract class Peer {

	static final String FEATURES = "<stream:features xmlns:stream='http://etherx.jabber.org/streams'>%s</stream:features>";

	private static final Pattern ID = Pattern.compile(" id='([^']*)'");

	final Socket socket;

	Peer(Socket socket) {
		this.socket = socket;
	}

	/** Send elements, which are one frame where there are frames. */
	abstract void send(String xml) throws IOException;

	/** The next element the client sends, or the header of its stream. */
	abstract String read() throws IOException;

	/** Answer the header of the client's stream. */
	abstract void open() throws IOException;

	/** End the stream politely. */
	abstract void finish() throws IOException;

	/** Let a client in as {@code app_bot@chat.test/bot}. */
	void logIn() throws IOException {
		logIn("");
	}

	/** The same with more features, and with what the client says next. */
	String logIn(String more) throws IOException {
		offer("PLAIN");
		read();
		send("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
		read();
		return bind(more);
	}

	/** Open the stream of somebody who has logged in, and give an address. */
	String bind(String more) throws IOException {
		open();
		send(FEATURES.formatted("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>" + more));
		send("<iq xmlns='jabber:client' type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>%s</jid></bind></iq>"
			.formatted(id(read()), "app_bot@chat.test/bot"));
		return read();
	}

	/** Open the stream and offer ways to log in. */
	void offer(String mechanism) throws IOException {
		read();
		open();
		send(FEATURES
			.formatted("<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>%s</mechanism></mechanisms>"
				.formatted(mechanism)));
	}

	static String id(String stanza) {
		Matcher matcher = ID.matcher(stanza);
		return matcher.find() ? matcher.group(1) : "";
	}

	/** Wait until the client has gone. */
	void awaitEnd() throws IOException {
		byte[] bytes = new byte[1024];
		while (this.socket.getInputStream().read(bytes) >= 0) {
			// What still comes does not matter.
			continue;
		}
	}

}
