package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IqAnswersTests {

	private final IqAnswers answers = new IqAnswers("Echo <Bot>",
			InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z")));

	@Test
	void answersAPing() {
		assertThat(get("<ping xmlns='urn:xmpp:ping'/>"))
			.isEqualTo("<iq xmlns='jabber:client' type='result' to='chat.test' id='i-1'/>");
	}

	@Test
	void saysWhatItIs() {
		Element info = Elements.of(get("<query xmlns='http://jabber.org/protocol/disco#info'/>"));

		Element query = info.child("query", Ns.DISCO_INFO).orElseThrow();
		assertThat(query.child("identity")).get()
			.extracting(Element::attributes)
			.isEqualTo(Map.of("category", "client", "type", "bot", "name", "Echo <Bot>"));
		assertThat(query.children("feature", Ns.DISCO_INFO).map((feature) -> feature.attribute("var")))
			.contains(Ns.PING);
	}

	@Test
	void tellsItsVersionAndTime() {
		assertThat(get("<query xmlns='jabber:iq:version'/>")).contains("<name>Ethora bot</name>");
		assertThat(get("<time xmlns='urn:xmpp:time'/>")).contains("<utc>2026-11-20T10:00:00Z</utc>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<query xmlns='jabber:iq:last'/>",
			"<query xmlns='http://jabber.org/protocol/disco#info' node='x'/>", "", "<ping xmlns='urn:other'/>" })
	void doesNotKnowAnythingElse(String request) {
		Element answer = Elements.of(get(request));

		assertThat(answer.attribute("type")).isEqualTo("error");
		assertThat(answer.attribute("id")).isEqualTo("i-1");
		assertThat(Refusals.of(answer).condition()).isEqualTo("service-unavailable");
	}

	@Test
	void letsNobodySetAnything() {
		Element answer = Elements
			.of(this.answers.answer(Elements.of("<iq type='set' id='1'><ping xmlns='urn:xmpp:ping'/></iq>")));

		assertThat(answer.attribute("type")).isEqualTo("error");
		assertThat(answer.attribute("to")).isNull();
	}

	private String get(String request) {
		return this.answers.answer(Elements.of("<iq type='get' from='chat.test' id='i-1'>%s</iq>".formatted(request)));
	}

}
