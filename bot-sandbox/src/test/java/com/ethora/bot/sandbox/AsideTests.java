package com.ethora.bot.sandbox;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said to one person, and what comes from rooms where one is not.
 */
class AsideTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void keepsWhatIsSaidToSomebodyWhoIsAway() {
		WireClient anna = this.wire.login("anna");
		this.wire.login("berta").drain();
		anna.send("<message to='berta@sandbox.localhost' type='chat' id='1'><body>hi</body></message>");
		anna.send("<message to='berta@sandbox.localhost' type='chat' id='2'>"
				+ "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>");
		assertThat(anna.expectMessage().attribute("id")).contains("2");

		WireClient berta = this.wire.login("berta");
		berta.send("<presence/>");

		Element message = berta.await((element) -> element.is("message", Ns.CLIENT));
		assertThat(message.textOf("body", Ns.CLIENT)).isEqualTo("hi");
		assertThat(message.child("delay", Ns.DELAY).orElseThrow().attribute("from")).contains("sandbox.localhost");
		berta.send("<presence/>");
		assertThat(berta.drainMessages()).isEmpty();
	}

	@Test
	void copiesForOtherClientsThatAskedForIt() {
		WireClient anna = this.wire.login("anna");
		WireClient phone = this.wire.login("anna", "phone");
		WireClient berta = this.wire.login("berta");
		anna.send("<presence/>");
		phone.send("<presence/>");
		berta.send("<presence/>");
		phone.ask("<iq type='set' id='q'><enable xmlns='urn:xmpp:carbons:2'/></iq>");

		anna.send("<message to='berta@sandbox.localhost' type='chat' id='1'><body>hi</body></message>");
		Element sent = phone.await((element) -> element.is("message", Ns.CLIENT));
		berta.send("<message to='anna@sandbox.localhost/test' type='chat' id='2'><body>ho</body></message>");
		Element received = phone.await((element) -> element.is("message", Ns.CLIENT));
		phone.ask("<iq type='set' id='q'><disable xmlns='urn:xmpp:carbons:2'/></iq>");
		anna.send("<message to='berta@sandbox.localhost' type='chat' id='3'><body>hu</body></message>");

		assertThat(sent.attribute("from")).contains("anna@sandbox.localhost");
		assertThat(copied(sent, "sent").textOf("body", Ns.CLIENT)).isEqualTo("hi");
		assertThat(copied(received, "received").textOf("body", Ns.CLIENT)).isEqualTo("ho");
		assertThat(phone.drainMessages()).isEmpty();
	}

	@Test
	void sendsMessagesOfARoomToSubscribersWhoAreNotThere() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.login("berta");
		berta.send("<presence/>");
		berta.ask("<iq type='set' to='" + LOBBY + "' id='q'><subscribe xmlns='urn:xmpp:mucsub:0' nick='berta'>"
				+ "<event node='urn:xmpp:mucsub:nodes:messages'/></subscribe></iq>");

		anna.say(LOBBY, "m1", "hello");
		Element event = berta.await((element) -> element.is("message", Ns.CLIENT));
		assertThat(event.attribute("from")).contains(LOBBY);
		assertThat(event.attribute("type")).isEmpty();
		Element message = event.child("event", Ns.PUBSUB_EVENT)
			.flatMap((found) -> found.child("items", Ns.PUBSUB_EVENT))
			.flatMap((items) -> items.child("item", Ns.PUBSUB_EVENT))
			.flatMap((item) -> item.child("message", Ns.CLIENT))
			.orElseThrow();
		assertThat(message.textOf("body", Ns.CLIENT)).isEqualTo("hello");
		assertThat(message.has("stanza-id", Ns.STANZA_ID)).isTrue();
		Element list = berta.ask(
				"<iq type='get' to='conference.sandbox.localhost' id='q'><subscriptions xmlns='urn:xmpp:mucsub:0'/></iq>");
		assertThat(list.child("subscriptions", Ns.MUC_SUB).orElseThrow().children()).singleElement()
			.satisfies((subscription) -> assertThat(subscription.attribute("jid")).contains(LOBBY));
		berta.ask("<iq type='set' to='" + LOBBY + "' id='q'><unsubscribe xmlns='urn:xmpp:mucsub:0'/></iq>");
		anna.say(LOBBY, "m2", "anybody there");
		assertThat(berta.drainMessages()).isEmpty();
	}

	private static Element copied(Element message, String direction) {
		return message.child(direction, Ns.CARBONS)
			.flatMap((copy) -> copy.child("forwarded", Ns.FORWARD))
			.flatMap((forwarded) -> forwarded.child("message", Ns.CLIENT))
			.orElseThrow();
	}

}
