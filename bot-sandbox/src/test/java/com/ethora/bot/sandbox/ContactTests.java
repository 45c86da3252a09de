package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTests {

	private static final String ANNA = "anna@sandbox.localhost";

	private static final String BERTA = "berta@sandbox.localhost";

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void whoAsksToSeeSomebodyIsHeardAtTheirNextLogin() {
		WireClient anna = online("anna");
		anna.send("<presence to='%s' type='subscribe'/>".formatted(BERTA)).drain();

		WireClient berta = this.wire.login("berta").send("<presence/>");

		assertThat(presence(berta, "subscribe").attribute("from")).contains(ANNA);
	}

	@Test
	void bothSeeWhomTheyMay() {
		WireClient anna = online("anna");
		WireClient berta = online("berta");
		befriend(anna, berta);

		berta.send("<presence><show>away</show></presence>");
		assertThat(anna.await((stanza) -> stanza.has("show", Ns.CLIENT)).attribute("from")).contains(BERTA + "/test");

		berta.abort();
		assertThat(presence(anna, "unavailable").attribute("from")).contains(BERTA + "/test");
		assertThat(item(anna).attribute("subscription")).contains("to");
	}

	@Test
	void nobodyAdmitsWhoDidNotAsk() {
		WireClient anna = online("anna");
		WireClient berta = online("berta");

		berta.send("<presence to='%s' type='subscribed'/>".formatted(ANNA)).drain();

		assertThat(anna.drain()).noneMatch((stanza) -> "subscribed".equals(stanza.attribute("type").orElse("")));
		assertThat(roster(berta)).isEmpty();
	}

	@Test
	void changesArePushedToThoseWhoHaveReadTheList() {
		WireClient reader = online("anna");
		roster(reader);
		WireClient other = this.wire.login("anna", "other");

		other.ask("<iq type='set' id='q'><query xmlns='jabber:iq:roster'><item jid='%s' name='B'/></query></iq>"
			.formatted(BERTA));

		assertThat(reader.await((stanza) -> stanza.has("query", Ns.ROSTER)).attribute("type")).contains("set");
		assertThat(other.drain()).noneMatch((stanza) -> stanza.has("query", Ns.ROSTER));
	}

	@Test
	void whatIsPublishedIsForContactsUnlessItIsOpen() {
		WireClient anna = online("anna");
		WireClient berta = online("berta");
		publish(anna, "");

		assertThat(read(berta).child("error", Ns.CLIENT).orElseThrow().has("not-authorized", Ns.STANZA_ERRORS))
			.isTrue();

		publish(anna, """
				<publish-options><x xmlns='jabber:x:data' type='submit'><field var='pubsub#access_model'>\
				<value>open</value></field></x></publish-options>""");
		assertThat(read(berta).attribute("type")).contains("result");
	}

	@Test
	void nothingPassesToThoseWhoBlock() {
		WireClient anna = online("anna");
		WireClient berta = online("berta");
		anna.ask("<iq type='set' id='q'><block xmlns='urn:xmpp:blocking'><item jid='%s'/></block></iq>"
			.formatted(BERTA));

		berta.send("<message to='%s' type='chat' id='m'><body>hi</body></message>".formatted(ANNA));

		assertThat(berta.expectMessage().attribute("type")).contains("error");
		assertThat(anna.drainMessages()).isEmpty();
	}

	private WireClient online(String name) {
		WireClient client = this.wire.login(name);
		client.send("<presence/>").drain();
		return client;
	}

	private static void befriend(WireClient anna, WireClient berta) {
		anna.send("<presence to='%s' type='subscribe'/>".formatted(BERTA)).drain();
		berta.send("<presence to='%s' type='subscribed'/>".formatted(ANNA)).drain();
		assertThat(presence(anna, "subscribed").attribute("from")).contains(BERTA);
	}

	private static void publish(WireClient client, String options) {
		client.ask("""
				<iq type='set' id='q'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'>\
				<item id='1'><x xmlns='urn:x'/></item></publish>%s</pubsub></iq>""".formatted(options));
	}

	private static Element read(WireClient client) {
		return client.ask(
				"<iq type='get' id='q' to='%s'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'/></pubsub></iq>"
					.formatted(ANNA));
	}

	private static Element presence(WireClient client, String type) {
		return client
			.await((stanza) -> stanza.name().equals("presence") && type.equals(stanza.attribute("type").orElse("")));
	}

	private static Element item(WireClient client) {
		return roster(client).get(0);
	}

	private static List<Element> roster(WireClient client) {
		return client.ask("<iq type='get' id='q'><query xmlns='jabber:iq:roster'/></iq>")
			.child("query", Ns.ROSTER)
			.orElseThrow()
			.children();
	}

}
