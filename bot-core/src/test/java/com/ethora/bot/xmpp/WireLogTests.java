package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that lets anybody in is ever in the log, whatever the level.
 */
class WireLogTests {

	private static final String SECRET = "c0rrect-h0rse";

	private static final String ENCODED = base64(SECRET);

	private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.%s.c2lnbmF0dXJl".formatted(ENCODED);

	/**
	 * Every way to let somebody in, with its secrets at {@code S}, {@code B}, {@code J}.
	 */
	private static final List<String> BEARING = List.of(
			"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>B</auth>",
			"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>B</auth>",
			"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'><![CDATA[B]]></auth>",
			"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>B</auth>",
			"<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>B</challenge>",
			"<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>B</response>",
			"<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>B</success>",
			"<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/><text>S</text></failure>",
			"<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>B</initial-response><user-agent id='u'/></authenticate>",
			"<iq type='set' id='1'><query xmlns='jabber:iq:auth'><username>ann</username><password>S</password><digest>S</digest></query></iq>",
			"<iq type='set' id='1'><query xmlns='jabber:iq:register'><username>ann</username><password>S</password></query></iq>",
			"<iq type='set' id='1'><query xmlns='jabber:iq:private'><note xmlns='urn:ethora:bot:note:cursor'>S</note></query></iq>",
			"<iq type='result' id='1'><query xmlns='jabber:iq:private'><chatjson xmlns='chatjson:store' value='{\"S\":\"1\"}'/></query></iq>",
			"<iq type='result' id='1'><xmpp-token xmlns='urn:ethora'>J</xmpp-token></iq>",
			"<iq type='result' id='1'><query xmlns='urn:ethora' token='J' xmppPassword='S' refreshToken='J'/></iq>",
			"<presence to='r@c/n'><x xmlns='http://jabber.org/protocol/muc'><password>S</password></x></presence>",
			"<message to='r@c'><x xmlns='jabber:x:conference' jid='r@c' password='S'/></message>",
			"<message from='r@c'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@b'/><password>S</password></x></message>",
			"<iq type='set' to='r@c' id='1'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'><field var='muc#roomconfig_roomsecret'><value>S</value></field></x></query></iq>",
			"<iq type='set' to='r@c' id='1'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy jid='n@c'><password>S</password></destroy></query></iq>",
			"<message type='groupchat'><data type='call-token' callId='c' token='S'/><body>call-token</body></message>",
			"<message type='groupchat'><data type='call-invite' token='J' ownerKey='S'/></message>",
			"<message type='groupchat'><data location='https://files.test/x?token=S&amp;sig=S' locationPreview='S'/></message>",
			"<message id='J' from='r@c/J'><origin-id xmlns='urn:xmpp:sid:0' id='J'/></message>",
			"<iq type='result' id='1'><slot xmlns='urn:xmpp:http:upload:0'><put url='https://up.test/S'><header name='Authorization'>Basic B</header></put><get url='https://up.test/S'/></slot></iq>",
			"<iq type='result' id='1'><services xmlns='urn:xmpp:extdisco:2'><service type='turn' username='S' password='S'/></services></iq>",
			"<enabled xmlns='urn:xmpp:sm:3' id='x' resume='true' location='S'/>",
			"<body xmlns='http://jabber.org/protocol/httpbind' sid='S' key='S' newkey='S'/>",
			"<body xmlns='http://jabber.org/protocol/httpbind' sid='S' authid='S' rid='1'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>B</auth></body>",
			"<body xmlns='http://jabber.org/protocol/httpbind'><success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>B</success></body>",
			"<resume xmlns='urn:xmpp:sm:3' h='1' previd='S'/>", SaslDialog.auth("EXTERNAL", "B"),
			SaslDialog.response("B"), BoshBody.carry(List.of(SaslDialog.response("B")), "S", 1),
			BoshBody.terminate(List.of(SaslDialog.auth("PLAIN", "B")), "S", 1),
			"<iq type='set'><enable xmlns='urn:xmpp:push:0' jid='p.test' node='n'><x xmlns='jabber:x:data'><field var='secret'><value>S</value></field></x></enable></iq>",
			"<auth token=S>", "<auth S", "<!-- S -->", "<?x S?>", "<!DOCTYPE x [<!ENTITY p 'S'>]>", "<a>S", "S");

	@RegisterExtension
	final LogLines log = new LogLines("ethora.wire");

	@ParameterizedTest
	@ValueSource(strings = { "DEBUG", "TRACE" })
	void showsNothingThatLetsSomebodyIn(String level) {
		this.log.level(Level.toLevel(level));

		BEARING.stream()
			.map((xml) -> xml.replaceAll("\\bS\\b", SECRET).replaceAll("\\bB\\b", ENCODED).replaceAll("\\bJ\\b", TOKEN))
			.flatMap((xml) -> Stream.of(xml, xml.replace('\'', '"'), xml.replace("='", " = '"), xml.replace(" ", "\n")))
			.forEach((xml) -> {
				WireLog.sent(xml);
				WireLog.received(xml);
			});

		assertThat(this.log.lines()).hasSize(8 * BEARING.size())
			.noneMatch((line) -> line.contains(SECRET) || line.contains(ENCODED) || line.contains("eyJ")
					|| line.contains("h0rse"));
	}

	@Test
	void showsEachStanzaOfALoginInALineAndNoPassword() {
		ObligingLink obliging = new ObligingLink(Framing.FRAMES, new RecordingListener()).enter();
		obliging.link().notes().write("cursor", SECRET);

		assertThat(this.log.lines()).hasSizeGreaterThan(10)
			.allMatch((line) -> line.startsWith(">> <") || line.startsWith("<< <"))
			.anyMatch((line) -> line.contains("mechanism='PLAIN'>…</auth>"))
			.noneMatch((line) -> line.contains(SECRET) || line.contains(ObligingLink.CREDENTIALS.password())
					|| line.contains("\n")
					|| line.contains(base64("\0app_bot\0" + ObligingLink.CREDENTIALS.password())));
	}

	@Test
	void showsWhatPeopleSayToThoseWhoAskForItOnly() {
		ObligingLink obliging = new ObligingLink(Framing.FRAMES, new RecordingListener()).enter();
		OutboundMessage message = new OutboundMessage("m-1", Jid.parse(Elements.ROOM), "our words");

		obliging.link().send(message);
		assertThat(this.log.lines()).noneMatch((line) -> line.contains("our words"));

		this.log.level(Level.TRACE);
		obliging.link().send(message);
		assertThat(this.log.lines()).filteredOn((line) -> line.contains("our words")).hasSize(2);
	}

	@Test
	void costsNothingWhenNobodyLooks() {
		this.log.level(Level.INFO);
		WireLog.received("<message/>");

		assertThat(this.log.lines()).isEmpty();
	}

	private static String base64(String text) {
		return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
