package com.ethora.bot.xmpp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
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
			"<BODY>SECRET</BODY>", "SECRET", "<!-- SECRET -->", "<!-- > SECRET -->", "<?pi SECRET?>",
			"<!DOCTYPE SECRET>", "<auth token=SECRET>", "<auth token = SECRET>", "<auth SECRET>", "<auth SECRET",
			"<auth 'SECRET'>", "<auth ='SECRET'>", "<x id=SECRET/>", "<set><max/>SECRET</set>",
			"<set><max>1</max>SECRET</set>", "<set><max><a/>SECRET</max></set>" })
	void takesOutWhatIsNotForALog(String xml) {
		assertThat(Redactor.redact(xml, false)).doesNotContain("SECRET");
	}

	@Test
	void keepsWhatHelpsToUnderstand() {
		String xml = "<message from='r@c/ann' id='m-1' type='groupchat'><body>hi there</body>"
				+ "<stanza-id xmlns='urn:xmpp:sid:0' by='r@c' id='17'/><data isSystemMessage='false' fullName='Ann'/>"
				+ "</message>";

		assertThat(Redactor.redact(xml, false))
			.isEqualTo("<message from='r@c/ann' id='m-1' type='groupchat'><body>…</body>"
					+ "<stanza-id xmlns='urn:xmpp:sid:0' by='r@c' id='17'/><data isSystemMessage='false' fullName='…'/>"
					+ "</message>");
		assertThat(Redactor.redact("<set><max>30</max><after>17</after></set>", false)).contains("30", "17");
	}

	@Test
	void leavesInWhatPeopleSayForThoseWhoAskForIt() {
		String xml = "<message><body>hi &lt; there</body><subject>Talk</subject><data fullName='Ann'>x</data></message>";

		assertThat(Redactor.redact(xml, true)).isEqualTo(
				"<message><body>hi &lt; there</body><subject>Talk</subject><data fullName='…'>…</data></message>");
	}

	@Test
	void takesTokensOutOfHarmlessPlaces() {
		String token = "eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7fX0.c2lnbmF0dXJl";

		assertThat(Redactor.redact("<iq id='%s'><resource>%1$s</resource></iq>".formatted(token), true))
			.isEqualTo("<iq id='…'><resource>…</resource></iq>");
	}

	@Test
	void spendsLittleOnWhatIsHuge() {
		assertThat(Redactor.redact("<iq id='" + "x".repeat(2_000_000) + "'/>", true)).hasSizeLessThan(500);
		assertThat(Redactor.redact("<x" + "='a'".repeat(500_000) + "/>", true)).hasSizeLessThan(30_000);
		assertThat(Redactor.redact("<" + "x".repeat(2_000_000), true)).hasSizeLessThan(500);
		assertThat(Redactor.redact("<a/>".repeat(500_000), true)).hasSizeLessThan(30_000);
		assertThat(Redactor.redact("<iq id='" + "eyJ".repeat(700_000) + "'/>", true)).hasSizeLessThan(500);
	}

	@Test
	void keepsALineALine() {
		assertThat(Redactor.redact("<iq id='1\nforged\r\n\u2028\u0085'/>", false)).doesNotContain("\n", "\r", "\u2028",
				"\u0085");
	}

}
