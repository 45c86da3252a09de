package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Card;
import com.ethora.bot.wire.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IqAnswersTests {

	private static final BotProfile PROFILE = new BotProfile("Echo <Bot>", "Echo", "Bot", "https://files.test/e.png",
			true, "Repeats", List.of());

	private static final Capabilities CAPABILITIES = Capabilities.of("Echo <Bot>", Persona.PLAIN);

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));

	private final IqAnswers answers = answers(false);

	@Test
	void answersAPing() {
		assertThat(get("<ping xmlns='urn:xmpp:ping'/>"))
			.isEqualTo("<iq xmlns='jabber:client' type='result' to='chat.test' id='i-1'/>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " node='urn:ethora:bot#%s'" })
	void saysWhatItIs(String node) {
		Element info = Elements.of(get("<query xmlns='http://jabber.org/protocol/disco#info'%s/>"
			.formatted(node.formatted(CAPABILITIES.version()))));

		Element query = info.child("query", Ns.DISCO_INFO).orElseThrow();
		assertThat(query.child("identity")).get()
			.extracting(Element::attributes)
			.isEqualTo(Map.of("category", "client", "type", "bot", "name", "Echo <Bot>"));
		assertThat(query.children("feature", Ns.DISCO_INFO).map((feature) -> feature.attribute("var")))
			.containsExactlyElementsOf(CAPABILITIES.features());
		assertThat(query.attribute("node"))
			.isEqualTo(node.isEmpty() ? null : "urn:ethora:bot#" + CAPABILITIES.version());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<ping xmlns='urn:xmpp:ping'/>", "<time xmlns='urn:xmpp:time'/>",
			"<query xmlns='jabber:iq:version'/>", "<query xmlns='jabber:iq:last'/>", "<vCard xmlns='vcard-temp'/>",
			"<query xmlns='http://jabber.org/protocol/disco#info'/>",
			"<query xmlns='http://jabber.org/protocol/disco#items'/>" })
	void answersWhatItSaysItAnswers(String request) {
		assertThat(Elements.of(get(request)).attribute("type")).isEqualTo("result");
		assertThat(CAPABILITIES.features()).contains(Elements.of(request).namespace());
	}

	@Test
	void tellsItsVersionAndTime() {
		assertThat(get("<query xmlns='jabber:iq:version'/>")).contains("<name>Ethora bot</name>");
		assertThat(get("<time xmlns='urn:xmpp:time'/>")).contains("<utc>2026-11-20T10:00:00Z</utc>");
	}

	@Test
	void tellsWhatItRunsOnOnlyWhereItMay() {
		assertThat(get("<query xmlns='jabber:iq:version'/>")).doesNotContain("<os>");
		assertThat(get(answers(true), "<query xmlns='jabber:iq:version'/>"))
			.contains("<os>%s</os>".formatted(System.getProperty("os.name")));
	}

	@Test
	void tellsSinceWhenItHasSaidNothing() {
		assertThat(get("<query xmlns='jabber:iq:last'/>")).contains("seconds='61'");
	}

	@Test
	void showsACardOfItsProfile() {
		Card card = Cards.read(Elements.of(get("<vCard xmlns='vcard-temp'/>"))).orElseThrow();

		assertThat(card.get(Card.Field.FULL_NAME)).contains("Echo <Bot>");
		assertThat(card.get(Card.Field.DESCRIPTION)).contains("Repeats");
		assertThat(card.get(Card.Field.PHOTO_URL)).contains("https://files.test/e.png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "info", "items" })
	void hasNothingUnderOtherNames(String kind) {
		Element answer = Elements
			.of(get("<query xmlns='http://jabber.org/protocol/disco#%s' node='x'/>".formatted(kind)));

		assertThat(answer.attribute("id")).isEqualTo("i-1");
		assertThat(Refusals.of(answer).condition()).isEqualTo("item-not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<query xmlns='jabber:iq:roster'/>", "", "<ping xmlns='urn:other'/>" })
	void doesNotKnowAnythingElse(String request) {
		assertThat(this.answers.answer(question("get", request))).isNull();
	}

	@Test
	void letsNobodySetAnything() {
		assertThat(this.answers.answer(question("set", "<ping xmlns='urn:xmpp:ping'/>"))).isNull();
	}

	private static IqAnswers answers(boolean tellsOperatingSystem) {
		return new IqAnswers(PROFILE, CAPABILITIES, CLOCK, () -> Duration.ofMillis(61_900), tellsOperatingSystem);
	}

	private String get(String request) {
		return get(this.answers, request);
	}

	private static String get(IqAnswers answers, String request) {
		return Objects.requireNonNull(answers.answer(question("get", request)));
	}

	private static Element question(String type, String request) {
		return Elements.of("<iq type='%s' from='chat.test' id='i-1'>%s</iq>".formatted(type, request));
	}

}
