import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A person in a room, as a check from outside: {@code java Talk.java <uri> <domain> <user> <password> <room> <nick of
 * the bot> <text>}. Joins, sees the bot there with its identity, says the text and waits for the bot's answer. Shares no
 * code with the bot.
 */
public final class Talk implements WebSocket.Listener {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final BlockingQueue<Element> received = new LinkedBlockingQueue<>();

	private final StringBuilder frame = new StringBuilder();

	private WebSocket socket;

	public static void main(String[] args) throws Exception {
		if (args.length != 7) {
			throw new IllegalArgumentException("<uri> <domain> <user> <password> <room> <nick of the bot> <text>");
		}
		Talk talk = new Talk();
		talk.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("xmpp")
			.buildAsync(URI.create(args[0]), talk)
			.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		talk.logIn(args[1], args[2], args[3]);
		talk.converse(args[4], args[2], args[5], args[6]);
		talk.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
		System.exit(0);
	}

	private void logIn(String domain, String user, String password) throws Exception {
		String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0' to='" + domain + "'/>";
		byte[] plain = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
		send(open);
		await("features", named("features"));
		send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
				+ Base64.getEncoder().encodeToString(plain) + "</auth>");
		await("success of the login", named("success"));
		send(open);
		await("features after the login", named("features"));
		send("<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
		await("a bound resource", (element) -> "bind".equals(element.getAttribute("id"))
				&& "result".equals(element.getAttribute("type")));
		send("<presence xmlns='jabber:client'/>");
	}

	private void converse(String room, String user, String bot, String text) throws Exception {
		send("<presence xmlns='jabber:client' to='" + room + "/" + user + "'>"
				+ "<x xmlns='http://jabber.org/protocol/muc'/></presence>");
		Element presence = await("the bot in the room", from("presence", room + "/" + bot));
		Element data = first(presence, "data");
		System.out.println(bot + " is in " + room + ", and calls itself " + ((data == null) ? "nothing" : data.getAttribute("fullName")));
		await("own presence", from("presence", room + "/" + user));
		send("<message xmlns='jabber:client' type='groupchat' id='talk-1' to='" + room + "'><body>" + text
				+ "</body></message>");
		Element answer = await("the answer of the bot", (element) -> from("message", room + "/" + bot).test(element)
				&& first(element, "body") != null && first(element, "delay") == null);
		System.out.println(bot + " answered \"" + text + "\" with \"" + first(answer, "body").getTextContent() + "\"");
	}

	private void send(String xml) throws Exception {
		this.socket.sendText(xml, true).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
	}

	private Element await(String what, Predicate<Element> wanted) throws Exception {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (true) {
			Element element = this.received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			if (element == null) {
				System.err.println("Waited " + LIMIT.toSeconds() + " s in vain for " + what);
				System.exit(1);
			}
			if ("failure".equals(element.getLocalName()) || "error".equals(element.getAttribute("type"))) {
				System.err.println("Refused while waiting for " + what + ": " + element.getTextContent()
						+ element.getFirstChild());
				System.exit(1);
			}
			if (wanted.test(element)) {
				return element;
			}
		}
	}

	private static Predicate<Element> named(String name) {
		return (element) -> name.equals(element.getLocalName());
	}

	private static Predicate<Element> from(String name, String occupant) {
		return (element) -> name.equals(element.getLocalName()) && occupant.equals(element.getAttribute("from"));
	}

	private static Element first(Element parent, String name) {
		NodeList found = parent.getElementsByTagNameNS("*", name);
		return (found.getLength() > 0) ? (Element) found.item(0) : null;
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.frame.append(data);
		if (last) {
			this.received.add(parse(this.frame.toString()));
			this.frame.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	private static Element parse(String xml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Not one element: " + xml, ex);
		}
	}

}
