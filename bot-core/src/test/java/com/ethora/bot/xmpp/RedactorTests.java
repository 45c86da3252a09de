package com.ethora.bot.xmpp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactorTests {

	@ParameterizedTest
	@ValueSource(strings = { "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>SECRET</auth>",
			"<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>SECRET</response>", "<success>SECRET</success>",
			"<challenge>SECRET</challenge>", "<message><body>SECRET</body></message>",
			"<message><body>a &lt; SECRET</body></message>", "<message><body><![CDATA[SECRET]]></body></message>",
			"<message><body>x<b/>SECRET</body></message>", "<message><replace id='1' text='SECRET'/></message>",
			"<message><data mainMessage=\"{&quot;text&quot;:&quot;SECRET&quot;}\"/></message>",
			"<message><data token='SECRET' type='call-token'/></message>",
			"<message><unheard-of field='SECRET'/></message>",
			"<iq><query xmlns='jabber:iq:private'><note xmlns='urn:ethora:bot:note:a'>SECRET</note></query></iq>",
			"<message><body>SECRET", "<message><body text='SECRET", "<a b = 'SECRET'>", "<body\n>SECRET</body\n>",
			"<BODY>SECRET</BODY>", "SECRET" })
	void takesOutWhatIsNotForALog(String xml) {
		assertThat(Redactor.redact(xml)).doesNotContain("SECRET");
	}

	@Test
	void keepsWhatHelpsToUnderstand() {
		String xml = "<message from='r@c/ann' id='m-1' type='groupchat'><body>hi there</body>"
				+ "<stanza-id xmlns='urn:xmpp:sid:0' by='r@c' id='17'/><data isSystemMessage='false' fullName='Ann'/>"
				+ "</message>";

		assertThat(Redactor.redact(xml)).isEqualTo("<message from='r@c/ann' id='m-1' type='groupchat'><body>…</body>"
				+ "<stanza-id xmlns='urn:xmpp:sid:0' by='r@c' id='17'/><data isSystemMessage='false' fullName='…'/>"
				+ "</message>");
		assertThat(Redactor.redact("<set><max>30</max><after>17</after></set>")).contains("30", "17");
	}

	@Test
	void keepsALineALine() {
		assertThat(Redactor.redact("<iq id='1\nforged\r\n'/>")).doesNotContain("\n", "\r");
	}

}
