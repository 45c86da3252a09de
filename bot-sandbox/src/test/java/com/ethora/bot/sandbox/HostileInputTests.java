package com.ethora.bot.sandbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileInputTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@ParameterizedTest
	@ValueSource(strings = { "<message", "no xml", "<a></b>", "<a/><b/>", "<p:a/>", "<message>&unknown;</message>",
			"<a b='1' b='2'/>" })
	void malformedXmlEndsTheStream(String frame) {
		this.wire.login("anna").send(frame).expectStreamError("not-well-formed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<!DOCTYPE a SYSTEM 'file:///etc/hosts'><a/>",
			"<a><!-- hidden --></a>", "<a><?run this?></a>" })
	void forbiddenXmlEndsTheStream(String frame) {
		this.wire.login("anna").send(frame).expectStreamError("restricted-xml");
	}

	@Test
	void malformedXmlAsTheFirstThingIsAnsweredInAStream() {
		WireClient client = this.wire.connect().send("<open");

		assertThat(client.next().name()).isEqualTo("open");
		client.expectStreamError("not-well-formed");
	}

	@Test
	void deeplyNestedElementsEndTheStream() {
		this.wire.login("anna").send("<a>".repeat(1000) + "</a>".repeat(1000)).expectStreamError("restricted-xml");
	}

	@Test
	void anElementOfExactlyTheGreatestSizePasses() {
		WireClient client = this.wire.join("anna");
		int rest = 256 * 1024
				- "<message type='groupchat' to='lobby@conference.sandbox.localhost'><body></body></message>".length();

		client.send("<message type='groupchat' to='lobby@conference.sandbox.localhost'><body>" + "x".repeat(rest)
				+ "</body></message>");

		assertThat(client.next().textOf("body", "jabber:client")).hasSize(rest);
	}

	@Test
	void aTooLargeElementEndsTheStream() {
		this.wire.login("anna")
			.send("<message><body>" + "x".repeat(256 * 1024) + "</body></message>")
			.expectStreamError("policy-violation");
	}

	@Test
	void bytesAreCountedAndNotCharacters() {
		this.wire.login("anna")
			.send("<message><body>" + "\u20ac".repeat(100 * 1024) + "</body></message>")
			.expectStreamError("policy-violation");
	}

	@Test
	void whatIsTooLargeEvenToBeReadEndsTheConnection() {
		WireClient client = this.wire.login("anna");

		client.sendInBackground("<message><body>" + "x".repeat(3 * 1024 * 1024) + "</body></message>");

		client.expectClosed();
	}

	@Test
	void binaryFramesEndTheStream() {
		this.wire.login("anna").sendBinary().expectStreamError("policy-violation");
	}

	@Test
	void unknownStanzasEndTheStream() {
		this.wire.login("anna").send("<letter xmlns='jabber:client'/>").expectStreamError("unsupported-stanza-type");
	}

	@Test
	void oneBrokenClientDoesNotHarmAnother() {
		WireClient berta = this.wire.join("berta");

		this.wire.join("anna").send("<").expectStreamError("not-well-formed");

		assertThat(berta.drain()).anySatisfy((gone) -> assertThat(gone.attribute("type")).contains("unavailable"));
	}

}
