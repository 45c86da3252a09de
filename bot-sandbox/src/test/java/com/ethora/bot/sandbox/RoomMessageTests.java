package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class RoomMessageTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void aMessageComesToAllAndBackWithTheSameIds() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.say(LOBBY, "m1", "h\u00e4llo &lt;b&gt; \ud83d\ude00");

		Element echo = berta.expectMessage();
		Element other = anna.expectMessage();
		assertThat(echo.attribute("to")).contains("berta@sandbox.localhost/test");
		assertThat(other.attribute("to")).contains("anna@sandbox.localhost/test");
		assertThat(List.of(echo, other)).allSatisfy((message) -> {
			assertThat(message.attribute("from")).contains(LOBBY + "/berta");
			assertThat(message.attribute("type")).contains("groupchat");
			assertThat(message.attribute("id")).contains("m1");
			assertThat(message.textOf("body", Ns.CLIENT)).isEqualTo("h\u00e4llo <b> \ud83d\ude00");
			assertThat(stanzaId(message)).matches("\\d{16}");
			Element archived = message.child("archived", Ns.ARCHIVED).orElseThrow();
			assertThat(archived.attribute("id")).contains(stanzaId(message));
			assertThat(archived.attribute("by")).contains(LOBBY);
			assertThat(message.child("stanza-id", Ns.STANZA_ID).orElseThrow().attribute("by")).contains(LOBBY);
		});
		assertThat(stanzaId(echo)).isEqualTo(stanzaId(other));
	}

	@Test
	void everythingInsideAMessageIsKept() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message type='groupchat' to='" + LOBBY + "' id='m' xml:lang='de'>"
				+ "<data xmlns='jabber:client' fullName='Anna' quickReplies='[{&quot;name&quot;:&quot;Yes&quot;}]'/><body>b</body>"
				+ "<origin-id xmlns='urn:xmpp:sid:0' id='m'/><x xmlns='urn:ethora:bot' agentAddress='a'/>"
				+ "<x xmlns='http://jabber.org/protocol/muc#user' type='bot'/><active xmlns='http://jabber.org/protocol/chatstates'/>"
				+ "<store xmlns='urn:xmpp:hints'/><p:odd xmlns:p='my:ns' p:q='1' xml:lang='en'>a<p:b/>c</p:odd></message>");

		Element echo = anna.expectMessage();
		assertThat(echo.attribute("xml:lang")).contains("de");
		assertThat(echo.child("data", Ns.CLIENT).orElseThrow().attribute("quickReplies"))
			.contains("[{\"name\":\"Yes\"}]");
		assertThat(echo.children()).extracting(Element::name)
			.containsExactly("archived", "stanza-id", "data", "body", "origin-id", "x", "x", "active", "store", "odd");
		Element odd = echo.child("odd", "my:ns").orElseThrow();
		assertThat(odd.attribute("{my:ns}q")).contains("1");
		assertThat(odd.nodes()).hasSize(3);
		assertThat(odd.text()).isEqualTo("ac");
	}

	@Test
	void forgedIdsAreReplaced() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message type='groupchat' to='" + LOBBY + "' from='berta@sandbox.localhost/x'><body>b</body>"
				+ "<stanza-id xmlns='urn:xmpp:sid:0' by='" + LOBBY + "' id='1'/>"
				+ "<archived xmlns='urn:xmpp:mam:tmp' by='" + LOBBY + "' id='1'/></message>");

		Element echo = anna.expectMessage();
		assertThat(echo.attribute("from")).contains(LOBBY + "/anna");
		assertThat(echo.children("stanza-id", Ns.STANZA_ID)).hasSize(1);
		assertThat(echo.children("archived", Ns.ARCHIVED)).hasSize(1);
		assertThat(stanzaId(echo)).isNotEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "type='groupchat'", "" })
	void typingIsShownButNotKept(String type) {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		anna.drain();

		berta.send("<message " + type + " to='" + LOBBY + "' id='typing-1'>"
				+ "<composing xmlns='http://jabber.org/protocol/chatstates'/><data fullName='Berta'/></message>");

		Element typing = anna.expectMessage();
		assertThat(typing.attribute("type")).contains("groupchat");
		assertThat(typing.has("composing", Ns.CHAT_STATES)).isTrue();
		assertThat(typing.has("data", Ns.CLIENT)).isTrue();
		assertThat(stanzaId(typing)).matches("\\d{16}");
		assertThat(typing.has("archived", Ns.ARCHIVED)).isFalse();
		assertThat(HistoryTests.page(anna, LOBBY, "<max>10</max>").messages()).isEmpty();
	}

	@Test
	void whoIsNotInTheRoomCannotSpeakThere() {
		WireClient anna = this.wire.login("anna");

		anna.say(LOBBY, "m1", "let me in");

		Element error = anna.expectMessage();
		QueryTests.assertError(error, "modify", "not-acceptable");
		assertThat(error.attribute("id")).contains("m1");
		assertThat(error.attribute("from")).contains(LOBBY);
		assertThat(error.textOf("body", Ns.CLIENT)).isEqualTo("let me in");
		QueryTests.assertError(anna.say("none@conference.sandbox.localhost", "m2", "x").expectMessage(), "cancel",
				"item-not-found");
	}

	@Test
	void aPlainMessageToARoomIsRefused() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message to='" + LOBBY + "'><body>x</body></message>");

		QueryTests.assertError(anna.expectMessage(), "modify", "bad-request");
	}

	@Test
	void nothingIsTranslatedFromAnUnknownLanguage() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message to='" + LOBBY + "' type='groupchat'><translate/><body>x</body></message>");

		QueryTests.assertError(anna.expectMessage(), "modify", "bad-request");
	}

	@Test
	void privateMessagesReachOnePersonOnly() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		WireClient carla = this.wire.join("carla");
		anna.drain();
		berta.drain();

		anna.send("<message type='chat' id='p' to='" + LOBBY + "/berta'><body>psst</body></message>");

		Element whisper = berta.expectMessage();
		assertThat(whisper.attribute("from")).contains(LOBBY + "/anna");
		assertThat(whisper.attribute("type")).contains("chat");
		assertThat(whisper.attribute("id")).contains("p");
		assertThat(whisper.has("x", Ns.MUC_USER)).isTrue();
		assertThat(anna.drain()).isEmpty();
		assertThat(carla.drain()).isEmpty();
		assertThat(HistoryTests.page(anna, LOBBY, "").messages()).isEmpty();
		anna.send("<message type='chat' to='" + LOBBY + "/nobody'><body>psst</body></message>");
		QueryTests.assertError(anna.expectMessage(), "cancel", "item-not-found");
	}

	@Test
	void theSubjectIsSeenByAllAndByNewcomers() {
		WireClient anna = this.wire.join("anna");

		anna.send("<message type='groupchat' id='s' to='" + LOBBY + "'><subject>Tea</subject></message>");

		assertThat(anna.expectMessage().textOf("subject", Ns.CLIENT)).isEqualTo("Tea");
		Element subject = this.wire.login("berta").join(LOBBY).get(2);
		assertThat(subject.textOf("subject", Ns.CLIENT)).isEqualTo("Tea");
		assertThat(subject.attribute("from")).contains(LOBBY + "/anna");
	}

	@Test
	void invitationsAndRefusalsArePassedOn() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.login("berta").send("<presence/>");
		anna.send("<presence/>");
		anna.drain();
		berta.drain();

		anna.send("<message id='i' to='" + LOBBY + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
				+ "<invite to='berta@sandbox.localhost'><reason>come</reason></invite></x></message>");

		Element invitation = berta.expectMessage();
		assertThat(invitation.attribute("from")).contains(LOBBY);
		Element invite = invitation.child("x", Ns.MUC_USER).orElseThrow().child("invite", Ns.MUC_USER).orElseThrow();
		assertThat(invite.attribute("from")).contains("anna@sandbox.localhost");
		assertThat(invite.textOf("reason", Ns.MUC_USER)).isEqualTo("come");
		assertThat(invitation.child("x", Ns.CONFERENCE).orElseThrow().attribute("jid")).contains(LOBBY);
		berta.send("<message to='" + LOBBY + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
				+ "<decline to='anna@sandbox.localhost'/></x></message>");
		assertThat(anna.expectMessage().child("x", Ns.MUC_USER).orElseThrow().has("decline", Ns.MUC_USER)).isTrue();
	}

	@Test
	void messagesBetweenPeopleReachAvailableClients() {
		WireClient anna = this.wire.login("anna");
		WireClient phone = this.wire.login("berta", "phone").send("<presence/>");
		WireClient desk = this.wire.login("berta", "desk");
		phone.drain();
		desk.drain();

		anna.send("<message type='chat' id='c' to='berta@sandbox.localhost'><body>hi</body></message>");
		assertThat(phone.expectMessage().attribute("from")).contains("anna@sandbox.localhost/test");
		assertThat(desk.drain()).isEmpty();
		anna.send("<message type='chat' to='berta@sandbox.localhost/desk'><body>hi</body></message>");
		assertThat(desk.expectMessage().textOf("body", Ns.CLIENT)).isEqualTo("hi");
		anna.send("<message type='chat' to='nobody@sandbox.localhost'><body>hi</body></message>");
		QueryTests.assertError(anna.expectMessage(), "cancel", "service-unavailable");
	}

	static String stanzaId(Element message) {
		return message.child("stanza-id", Ns.STANZA_ID).orElseThrow().attribute("id").orElseThrow();
	}

}
