package com.ethora.bot.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.ElementReader;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that speaks XMPP over the JDK's WebSocket, one literal stanza after another.
 */
final class WireClient {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final int SECONDS = 5;

	private final ElementReader reader = new ElementReader(Ns.CLIENT);

	private final Received received = new Received();

	private final WebSocket socket;

	private String user = "";

	private int pings;

	private WireClient(URI uri, String... subProtocols) {
		WebSocket.Builder builder = http.newWebSocketBuilder();
		if (subProtocols.length > 0) {
			builder.subprotocols(subProtocols[0],
					List.of(subProtocols).subList(1, subProtocols.length).toArray(String[]::new));
		}
		this.socket = builder.buildAsync(uri, this.received).join();
	}

	static WireClient connect(URI uri, String... subProtocols) {
		return new WireClient(uri, subProtocols);
	}

	String subProtocol() {
		return this.socket.getSubprotocol();
	}

	WireClient send(String stanza) {
		this.socket.sendText(stanza, true).join();
		return this;
	}

	void sendInBackground(String stanza) {
		this.socket.sendText(stanza, true);
	}

	WireClient sendBinary() {
		this.socket.sendBinary(StandardCharsets.UTF_8.encode("<open/>"), true).join();
		return this;
	}

	CompletableFuture<WebSocket> pingSocket() {
		return this.socket.sendPing(StandardCharsets.UTF_8.encode("ping"));
	}

	boolean gotPong() {
		return this.received.pong.isDone();
	}

	WireClient open() {
		return send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='sandbox.localhost' version='1.0'/>");
	}

	WireClient auth(String user, String password) {
		String plain = "\0" + user + "\0" + password;
		String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
		return send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + encoded + "</auth>");
	}

	WireClient authenticate(String user, String password) {
		open();
		expect("open", Ns.FRAMING);
		expect("features", Ns.STREAMS);
		auth(user, password);
		expect("success", Ns.SASL);
		open();
		expect("open", Ns.FRAMING);
		expect("features", Ns.STREAMS);
		this.user = user;
		return this;
	}

	WireClient bind(String resource) {
		return send("<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
				+ "<resource>" + resource + "</resource></bind></iq>");
	}

	WireClient login(String user, String password, String resource) {
		authenticate(user, password);
		bind(resource);
		assertThat(next().attribute("type")).contains("result");
		return this;
	}

	WireClient sendJoin(String room, String children) {
		return send("<presence xmlns='jabber:client' id='join' to='" + room + "/" + this.user
				+ "'><x xmlns='http://jabber.org/protocol/muc'/>" + children + "</presence>");
	}

	/**
	 * Join a room.
	 * @param room address of the room
	 * @return everything received up to the subject
	 */
	List<Element> join(String room) {
		sendJoin(room, "");
		List<Element> seen = new ArrayList<>();
		do {
			seen.add(next());
		}
		while (!seen.get(seen.size() - 1).has("subject", Ns.CLIENT));
		return seen;
	}

	WireClient say(String room, String id, String body) {
		return send("<message xmlns='jabber:client' type='groupchat' to='" + room + "' id='" + id + "'><body>" + body
				+ "</body></message>");
	}

	Element next() {
		return this.reader.read(nextText());
	}

	String nextText() {
		try {
			String text = this.received.frames.poll(SECONDS, TimeUnit.SECONDS);
			assertThat(text).as("something received within %d seconds", SECONDS).isNotNull();
			return text;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Element expect(String name, String namespace) {
		Element element = next();
		assertThat(element.name()).as(element.toString()).isEqualTo(name);
		assertThat(element.namespace()).isEqualTo(namespace);
		return element;
	}

	Element expectMessage() {
		return expect("message", Ns.CLIENT);
	}

	Element await(Predicate<Element> wanted) {
		Element element;
		do {
			element = next();
		}
		while (!wanted.test(element));
		return element;
	}

	/**
	 * Ask something and skip what comes before the answer.
	 * @param iq the query, with the id {@code q}
	 * @return the answer
	 */
	Element ask(String iq) {
		send(iq);
		return await((element) -> element.name().equals("iq") && element.attribute("id").orElse("").equals("q"));
	}

	/**
	 * Receive everything the server has sent up to now.
	 * @return what was received
	 */
	List<Element> drain() {
		String id = "drain-" + this.pings++;
		send("<iq xmlns='jabber:client' type='get' id='" + id + "'><ping xmlns='urn:xmpp:ping'/></iq>");
		List<Element> seen = new ArrayList<>();
		while (true) {
			Element element = next();
			if (element.attribute("id").orElse("").equals(id)) {
				return seen;
			}
			seen.add(element);
		}
	}

	/**
	 * Receive everything the server has sent up to now, without presences.
	 * @return the messages
	 */
	List<Element> drainMessages() {
		return drain().stream().filter((element) -> element.name().equals("message")).toList();
	}

	void expectStreamError(String condition) {
		Element error = await((element) -> element.is("error", Ns.STREAMS));
		assertThat(error.has(condition, Ns.STREAM_ERRORS)).as(error.toString()).isTrue();
		expect("close", Ns.FRAMING);
		expectClosed();
	}

	void expectClosed() {
		// The JDK's client does not always notice a reset before it sends the next time.
		Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).until(() -> isClosed() || !canSend());
	}

	private boolean canSend() throws Exception {
		return this.socket.sendPong(ByteBuffer.allocate(0))
			.handle((sent, failure) -> failure == null)
			.get(SECONDS, TimeUnit.SECONDS);
	}

	boolean isClosed() {
		return this.received.closed.isDone();
	}

	boolean hasReceived() {
		return !this.received.frames.isEmpty();
	}

	void stopReading() {
		this.received.reading = false;
	}

	void abort() {
		this.socket.abort();
	}

	private static final class Received implements WebSocket.Listener {

		private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

		private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

		private final CompletableFuture<Boolean> pong = new CompletableFuture<>();

		private final StringBuilder partial = new StringBuilder();

		private volatile boolean reading = true;

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.partial.append(data);
			if (last) {
				this.frames.add(this.partial.toString());
				this.partial.setLength(0);
			}
			if (this.reading) {
				socket.request(1);
			}
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
			this.pong.complete(true);
			socket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			this.closed.complete(true);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.closed.complete(false);
		}

	}

}
