package com.ethora.bot.sandbox;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class StreamManagementTests {

	private static final String ENABLE = "<enable xmlns='urn:xmpp:sm:3' resume='true'/>";

	private static final String REQUEST = "<r xmlns='urn:xmpp:sm:3'/>";

	private static final String PING = "<iq xmlns='jabber:client' type='get' id='p' to='sandbox.localhost'><ping xmlns='urn:xmpp:ping'/></iq>";

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void stanzasAreCountedFromTheAgreementOn() {
		WireClient client = this.wire.login("anna").send(PING);
		client.expect("iq", Ns.CLIENT);

		client.send(ENABLE);
		assertThat(client.expect("enabled", Ns.SM).attribute("resume")).isEmpty();
		client.send(REQUEST);
		assertThat(client.expect("a", Ns.SM).attribute("h")).contains("0");
		client.send(PING).send(REQUEST);
		client.expect("iq", Ns.CLIENT);
		assertThat(client.expect("a", Ns.SM).attribute("h")).contains("1");
	}

	@Test
	void theServerAsksAndTakesTheAnswer() {
		WireClient client = this.wire.login("anna").send(ENABLE);
		client.expect("enabled", Ns.SM);

		for (int round = 1; round <= 3; round++) {
			for (int i = 0; i < 5; i++) {
				client.send(PING);
				client.expect("iq", Ns.CLIENT);
			}
			client.expect("r", Ns.SM);
			client.send("<a xmlns='urn:xmpp:sm:3' h='%d'/>".formatted(5 * round));
		}

		client.send(REQUEST);
		assertThat(client.expect("a", Ns.SM).attribute("h")).contains("15");
	}

	@Test
	void aCountThatIsTooHighEndsTheStream() {
		WireClient client = this.wire.login("anna").send(ENABLE);
		client.expect("enabled", Ns.SM);

		client.send("<a xmlns='urn:xmpp:sm:3' h='1'/>");

		Element error = client.expect("error", Ns.STREAMS);
		assertThat(error.has("undefined-condition", Ns.STREAM_ERRORS)).isTrue();
		assertThat(error.child("handled-count-too-high", Ns.SM).orElseThrow().attribute("send-count")).contains("0");
	}

	@Test
	void nothingIsEnabledTwiceOrResumed() {
		WireClient client = this.wire.login("anna").send(ENABLE).send(ENABLE);

		client.expect("enabled", Ns.SM);
		assertThat(client.expect("failed", Ns.SM).has("unexpected-request", Ns.STANZA_ERRORS)).isTrue();
		client.send("<resume xmlns='urn:xmpp:sm:3' h='0' previd='x'/>");
		assertThat(client.expect("failed", Ns.SM).has("item-not-found", Ns.STANZA_ERRORS)).isTrue();
	}

	@Test
	void countingThatNobodyAskedForEndsTheStream() {
		this.wire.login("anna").send(REQUEST).expectStreamError("unsupported-stanza-type");
	}

}
