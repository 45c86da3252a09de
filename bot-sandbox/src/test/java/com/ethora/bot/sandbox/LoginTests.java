package com.ethora.bot.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@RegisterExtension
	private final SandboxWire closed = new SandboxWire(SandboxSettings.DEFAULTS.withUsers(Map.of("anna", "geheim")));

	@Test
	void theFirstSubProtocolOfferedThatIsKnownIsChosen() {
		assertThat(WireClient.connect(this.wire.sandbox().uri(), "xmpp").subProtocol()).isEqualTo("xmpp");
		assertThat(WireClient.connect(this.wire.sandbox().uri(), "chat", "xmpp-framing", "xmpp").subProtocol())
			.isEqualTo("xmpp-framing");
		assertThat(WireClient.connect(this.wire.sandbox().uri()).subProtocol()).isEmpty();
	}

	@Test
	void plainIsOfferedBeforeTheLoginAndBindAfterIt() {
		WireClient client = this.wire.connect().open();

		Element open = client.expect("open", Ns.FRAMING);
		assertThat(open.attribute("from")).contains("sandbox.localhost");
		assertThat(open.attribute("id")).isPresent();
		String features = client.nextText();
		assertThat(features).startsWith("<stream:features xmlns:stream='http://etherx.jabber.org/streams'>")
			.contains("<mechanism>PLAIN</mechanism>");
		client.auth("anna", "x");
		client.expect("success", Ns.SASL);
		client.open();
		assertThat(client.expect("open", Ns.FRAMING).attribute("id")).isNotEqualTo(open.attribute("id"));
		assertThat(client.expect("features", Ns.STREAMS).has("bind", Ns.BIND)).isTrue();
	}

	@Test
	void everybodyGetsInWithAnyPasswordButNotWithNone() {
		WireClient client = this.wire.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));

		client.auth("anybody", "");
		assertThat(client.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
		client.auth("anybody", "anything");
		client.expect("success", Ns.SASL);
	}

	@Test
	void onlyListedPeopleGetInWithTheirPassword() {
		WireClient client = this.closed.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));

		client.auth("anna", "wrong");
		assertThat(client.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
		client.auth("berta", "geheim");
		assertThat(client.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
		client.auth("anna", "geheim");
		client.expect("success", Ns.SASL);
	}

	@Test
	void failuresSayWhatIsWrong() {
		WireClient client = this.wire.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));

		client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>eA==</auth>");
		assertThat(client.expect("failure", Ns.SASL).has("invalid-mechanism", Ns.SASL)).isTrue();
		client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>eA==</auth>");
		assertThat(client.expect("failure", Ns.SASL).has("malformed-request", Ns.SASL)).isTrue();
		client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>*</auth>");
		assertThat(client.expect("failure", Ns.SASL).has("incorrect-encoding", Ns.SASL)).isTrue();
		client.auth("no name", "x");
		assertThat(client.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
	}

	@Test
	void proofsAreOfferedWherePasswordsAreKnown() {
		WireClient client = this.closed.connect().open();
		client.expect("open", Ns.FRAMING);

		assertThat(client.nextText()).contains("<mechanism>SCRAM-SHA-256</mechanism><mechanism>SCRAM-SHA-1</mechanism>"
				+ "<mechanism>PLAIN</mechanism>");
	}

	@Test
	void proofsThatAreNoneAreRefused() {
		WireClient client = this.closed.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));

		scram(client, "hello", "malformed-request");
		scram(client, "n,,n=berta,r=abc", "challenge");
		scram(client, "n,a=berta@sandbox.localhost,n=anna,r=abc", "invalid-authzid");
		scram(client, "n,,n=anna,r=abc", "challenge");
		String response = "c=biws,r=abc,p=AAAA";
		client.send("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + base64(response) + "</response>");
		assertThat(client.expect("failure", Ns.SASL).has("malformed-request", Ns.SASL)).isTrue();
	}

	private static void scram(WireClient client, String first, String answer) {
		client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>" + base64(first)
				+ "</auth>");
		Element received = client.next();
		assertThat(received.name().equals(answer) || received.has(answer, Ns.SASL)).as(first).isTrue();
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void credentialsMayComeAfterAnEmptyChallenge() {
		WireClient client = this.wire.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));

		client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>");
		client.expect("challenge", Ns.SASL);
		client.send("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>AGFubmEAeA==</response>");

		client.expect("success", Ns.SASL);
	}

	@Test
	void afterFiveFailuresTheStreamEnds() {
		WireClient client = this.wire.connect().open();

		for (int i = 0; i < 5; i++) {
			client.auth("anna", "");
		}

		client.expectStreamError("policy-violation");
	}

	@Test
	void anotherDomainIsUnknown() {
		WireClient client = this.wire.connect();

		client.send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='example.org' version='1.0'/>");

		client.expect("open", Ns.FRAMING);
		client.expectStreamError("host-unknown");
	}

	@Test
	void stanzasBeforeTheLoginEndTheStream() {
		WireClient client = this.wire.connect().open();

		client.send("<presence xmlns='jabber:client'/>");

		client.expectStreamError("not-authorized");
	}

	@Test
	void aResourceIsBoundAsAskedForOrMade() {
		WireClient client = this.wire.connect().authenticate("anna", "x").bind("phone");
		assertThat(boundJid(client.next())).isEqualTo("anna@sandbox.localhost/phone");

		WireClient other = this.wire.connect().authenticate("Anna", "x");
		other.send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
		assertThat(boundJid(other.next())).matches("anna@sandbox\\.localhost/.+").doesNotEndWith("/phone");
	}

	@Test
	void theSecondOfTwoEqualSessionsEndsTheFirst() {
		WireClient first = this.wire.login("anna", "bot");
		WireClient second = this.wire.login("anna", "bot");

		first.expectStreamError("conflict");
		assertThat(second.drain()).isEmpty();
	}

	@Test
	void whoTakesOverASessionFindsItsPlacesFree() {
		WireClient berta = this.wire.join("berta");
		WireClient first = this.wire.join("anna", "bot");
		berta.drain();
		WireClient second = this.wire.login("anna", "bot");

		first.sendInBackground("<message xmlns='jabber:client' type='groupchat' to='" + SandboxWire.LOBBY
				+ "'><body>from a ghost</body></message>");
		Element gone = berta.next();
		assertThat(gone.attribute("type")).contains("unavailable");
		assertThat(gone.attribute("from")).contains(SandboxWire.LOBBY + "/anna");
		second.join(SandboxWire.LOBBY);
		second.say(SandboxWire.LOBBY, "m", "from anna");

		assertThat(second.drainMessages()).extracting((message) -> message.textOf("body", Ns.CLIENT))
			.containsExactly("from anna");
		assertThat(berta.drainMessages()).extracting((message) -> message.textOf("body", Ns.CLIENT))
			.containsExactly("from anna");
	}

	@Test
	void aClosedStreamIsClosedByTheServerToo() {
		WireClient client = this.wire.login("anna");

		client.send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");

		client.expect("close", Ns.FRAMING);
		client.expectClosed();
	}

	private static String boundJid(Element result) {
		assertThat(result.attribute("type")).contains("result");
		return result.child("bind", Ns.BIND).orElseThrow().textOf("jid", Ns.BIND);
	}

}
