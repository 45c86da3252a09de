package com.ethora.bot.sample.echo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Somebody in the lobby of a sandbox, who is no bot.
 */
final class Person implements WebSocket.Listener, AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Queue<String> received = new ConcurrentLinkedQueue<>();

	private final StringBuilder frame = new StringBuilder();

	private final String lobby;

	private final WebSocket socket;

	Person(URI server, String name, String domain) {
		this.lobby = "lobby@conference." + domain;
		String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>".formatted(domain);
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("xmpp")
			.buildAsync(server, this)
			.join();
		String credentials = Base64.getEncoder().encodeToString(("\0" + name + "\0any").getBytes(UTF_8));
		send(open);
		awaitFrame("PLAIN");
		send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>".formatted(credentials));
		awaitFrame("<success");
		send(open);
		awaitFrame("urn:ietf:params:xml:ns:xmpp-bind");
		send("<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
		awaitFrame("<jid>");
		send("<presence xmlns='jabber:client' to='%s/%s'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
			.formatted(this.lobby, name));
		awaitFrame("<subject");
	}

	void say(String text) {
		send("<message xmlns='jabber:client' to='%s' type='groupchat'><body>%s</body></message>".formatted(this.lobby,
				text));
	}

	void awaitFrame(String part) {
		Awaitility.await(part).atMost(LIMIT).until(() -> this.received.stream().anyMatch((xml) -> xml.contains(part)));
	}

	private void send(String xml) {
		this.socket.sendText(xml, true).join();
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.frame.append(data);
		if (last) {
			this.received.add(this.frame.toString());
			this.frame.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
