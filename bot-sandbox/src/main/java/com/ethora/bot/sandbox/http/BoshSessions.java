package com.ethora.bot.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

import com.ethora.bot.sandbox.server.ChatServer;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.ElementReader;
import com.ethora.bot.sandbox.xml.XmlException;

/**
 * The sessions there are over HTTP. Lives in the server's thread.
 */
final class BoshSessions {

	private final Map<String, BoshSession> sessions = new LinkedHashMap<>();

	private final ElementReader reader = new ElementReader(Ns.BOSH);

	private final ChatServer server;

	private final Executor executor;

	BoshSessions(ChatServer server, Executor executor) {
		this.server = server;
		this.executor = executor;
	}

	/**
	 * Take a request.
	 * @param text what it holds
	 * @param request where its answer goes
	 */
	void take(String text, BoshRequest request) {
		try {
			take(this.reader.read(text), request);
		}
		catch (XmlException | NumberFormatException ex) {
			request.answer(BoshSession.terminated("bad-request").toString());
		}
	}

	private void take(Element body, BoshRequest request) {
		long rid = Long.parseLong(body.attribute("rid").orElse(""));
		if (!body.is("body", Ns.BOSH)) {
			request.answer(BoshSession.terminated("bad-request").toString());
			return;
		}
		Optional<String> sid = body.attribute("sid");
		BoshSession session = sid.map(this.sessions::get).orElseGet(() -> sid.isEmpty() ? begin(body, rid) : null);
		if (session == null) {
			request.answer(BoshSession.terminated("item-not-found").toString());
			return;
		}
		session.take(rid, body, request);
	}

	private BoshSession begin(Element body, long rid) {
		String sid = UUID.randomUUID().toString();
		BoshSession session = new BoshSession(sid, rid, body, this.executor, () -> this.sessions.remove(sid));
		this.sessions.put(sid, session);
		session.connect(this.server);
		return session;
	}

}
