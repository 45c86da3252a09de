package com.ethora.bot.contract.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.ethora.bot.Jid;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Somebody in the room who is not a bot: speaks XMPP over a plain WebSocket, writes its
 * stanzas by hand, and remembers everything it was sent.
 */
public final class PlainClient implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

	private static final HttpClient http = HttpClient.newHttpClient();

	private final AtomicInteger ids = new AtomicInteger();

	private final Frames frames = new Frames();

	private final String name;

	private final String domain;

	private final WebSocket socket;

	private PlainClient(URI uri, String name, String domain) {
		this.name = name;
		this.domain = domain;
		this.socket = http.newWebSocketBuilder()
			.subprotocols("xmpp")
			.connectTimeout(LIMIT)
			.buildAsync(uri, this.frames)
			.join();
	}

	/**
	 * Log in.
	 * @param uri the WebSocket of the server
	 * @param domain the domain of the account
	 * @param name the local part of the account
	 * @param password the password
	 * @return the client, online
	 */
	public static PlainClient login(URI uri, String domain, String name, String password) {
		PlainClient client = new PlainClient(uri, name, domain);
		client.authenticate(password);
		return client;
	}

	/**
	 * Enter a room under the local part of the account.
	 * @param room the room
	 */
	public void join(Jid room) {
		send("""
				<presence xmlns='jabber:client' to='%s/%s'><x xmlns='http://jabber.org/protocol/muc'/>\
				<data fullName='%s' senderFirstName='%s' senderLastName='Person' showInChannel='true'/></presence>"""
			.formatted(room, this.name, fullName(), this.name));
		awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + this.name)
				&& presence.attribute("type").isEmpty());
	}

	/**
	 * Leave a room.
	 * @param room the room
	 */
	public void leave(Jid room) {
		send("<presence xmlns='jabber:client' to='%s/%s' type='unavailable'/>".formatted(room, this.name));
	}

	/**
	 * Say something in a room, and wait until the room has said it to everybody.
	 * @param room the room
	 * @param text what to say
	 * @return the message as the room repeated it
	 */
	public Stanza say(Jid room, String text) {
		String id = tell(room, text);
		return awaitMessage((message) -> message.attribute("id").equals(id) && message.nick().equals(this.name));
	}

	/**
	 * Say something in a room, and leave it to others to find out whether it got there.
	 * @param room the room
	 * @param text what to say
	 * @return our id of the message
	 */
	public String tell(Jid room, String text) {
		String id = nextId();
		send("""
				<message xmlns='jabber:client' to='%s' type='groupchat' id='%s'>\
				<data fullName='%s' senderFirstName='%s' senderLastName='Person' showInChannel='true'/>\
				<body>%s</body></message>""".formatted(room, id, fullName(), this.name, escape(text)));
		return id;
	}

	/**
	 * Ask for something and wait for the answer.
	 * @param to who is asked
	 * @param type get or set
	 * @param content what is asked
	 * @return the answer, an error perhaps
	 */
	public Stanza ask(String to, String type, String content) {
		String id = nextId();
		send("<iq xmlns='jabber:client' to='%s' type='%s' id='%s'>%s</iq>".formatted(to, type, id, content));
		return await("an answer to " + content,
				(stanza) -> stanza.name().equals("iq") && stanza.attribute("id").equals(id));
	}

	/**
	 * Change what a person may do in a room. Only for its owner.
	 * @param room the room
	 * @param item the attributes of the item, as XEP-0045 has them
	 */
	public void moderate(Jid room, String item) {
		Stanza answer = ask(room.toString(), "set",
				"<query xmlns='http://jabber.org/protocol/muc#admin'><item %s/></query>".formatted(item));
		if (!answer.attribute("type").equals("result")) {
			throw new IllegalStateException("Refused: " + answer);
		}
	}

	/**
	 * Set a room up. Only for its owner.
	 * @param room the room
	 * @param field the field to change, without its prefix
	 * @param value the value, with nothing to escape
	 */
	public void configure(Jid room, String field, String value) {
		Stanza answer = ask(room.toString(), "set", """
				<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>\
				<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>\
				<field var='muc#roomconfig_%s'><value>%s</value></field></x></query>""".formatted(field, value));
		if (!answer.attribute("type").equals("result")) {
			throw new IllegalStateException("Refused: " + answer);
		}
	}

	/**
	 * Send anything.
	 * @param xml one element
	 */
	public synchronized void send(String xml) {
		this.socket.sendText(xml, true).orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	/**
	 * Wait for a message, one that came already counts.
	 * @param condition which
	 * @return the message
	 */
	public Stanza awaitMessage(Predicate<Stanza> condition) {
		return await("a message", (stanza) -> stanza.name().equals("message") && condition.test(stanza));
	}

	/**
	 * Wait for a message with this text.
	 * @param nick who says it
	 * @param body the text
	 * @return the message
	 */
	public Stanza awaitMessage(String nick, String body) {
		return awaitMessage((message) -> message.nick().equals(nick) && message.body().equals(body));
	}

	/**
	 * Wait for a presence, one that came already counts.
	 * @param condition which
	 * @return the presence
	 */
	public Stanza awaitPresence(Predicate<Stanza> condition) {
		return await("a presence", (stanza) -> stanza.name().equals("presence") && condition.test(stanza));
	}

	/**
	 * Wait until somebody is in a room.
	 * @param room the room
	 * @param nick who
	 * @return the presence
	 */
	public Stanza awaitEntrance(Jid room, String nick) {
		return awaitPresence((presence) -> presence.attribute("from").equals(room + "/" + nick)
				&& presence.attribute("type").isEmpty());
	}

	/**
	 * Return everything that was received.
	 * @return the stanzas in their order
	 */
	public List<Stanza> received() {
		return List.copyOf(this.frames.received());
	}

	/**
	 * Forget what was received: somebody who stays for long hears too much to keep.
	 */
	public void forget() {
		this.frames.forget();
	}

	/**
	 * Have somebody told everything that is received from now on.
	 * @param listener who, called in the order of arrival
	 */
	public void listen(Consumer<Stanza> listener) {
		this.frames.tell(listener);
	}

	/**
	 * Return what somebody said in a room.
	 * @param room the room
	 * @param nick who
	 * @return the texts in their order
	 */
	public List<String> saidBy(Jid room, String nick) {
		return received().stream()
			.filter((stanza) -> stanza.name().equals("message") && stanza.attribute("type").equals("groupchat"))
			.filter((message) -> message.attribute("from").equals(room + "/" + nick))
			.map(Stanza::body)
			.filter((body) -> !body.isEmpty())
			.toList();
	}

	/**
	 * Return the name shown to others.
	 * @return the name
	 */
	public String fullName() {
		return this.name + " Person";
	}

	/**
	 * Return the local part of the account, which is the nick in every room.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	@Override
	public void close() {
		this.socket.abort();
	}

	private void authenticate(String password) {
		open();
		String secret = "\0" + this.name + "\0" + password;
		send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>"
			.formatted(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
		await("success", (stanza) -> stanza.name().equals("success"));
		open();
		Stanza bound = ask(this.domain, "set",
				"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>plain</resource></bind>");
		if (!bound.attribute("type").equals("result")) {
			throw new IllegalStateException("Not bound: " + bound);
		}
		send("<presence xmlns='jabber:client'/>");
		// What is sent to somebody before the server knows that they are there is lost.
		awaitPresence((presence) -> presence.attribute("from").equals("%s@%s/plain".formatted(this.name, this.domain)));
	}

	private void open() {
		int before = this.frames.received().size();
		send("<open xmlns='%s' to='%s' version='1.0'/>".formatted(FRAMING, this.domain));
		await("features", before, (stanza) -> stanza.name().equals("features"));
	}

	private Stanza await(String what, Predicate<Stanza> condition) {
		return await(what, 0, condition);
	}

	private Stanza await(String what, int after, Predicate<Stanza> condition) {
		try {
			return Awaitility.await(what)
				.atMost(LIMIT)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5))
				.until(() -> find(after, condition), Optional::isPresent)
				.orElseThrow();
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("%s did not get %s, but %s".formatted(this.name, what, this.frames.received()),
					ex);
		}
	}

	private Optional<Stanza> find(int after, Predicate<Stanza> condition) {
		return this.frames.received().stream().skip(after).filter(condition).findFirst();
	}

	private String nextId() {
		return "%s-%d".formatted(this.name, this.ids.incrementAndGet());
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;");
	}

}
