package com.ethora.bot.xmpp;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever arrives, nothing is thrown at the one who reads from the network, and the bot
 * works on.
 */
class MutatedStanzasTests {

	private static final List<String> STANZAS = ReceivedFixtures.stanzas();

	private static final List<String> NAMES = List.of("message", "presence", "iq", "body", "subject", "x", "data",
			"result", "forwarded", "error", "stanza-id", "archived", "delay", "composing", "replace", "reactions",
			"delete", "query", "ping", "item", "status", "destroy", "invite", "encrypted", "not-acceptable", "text",
			"fin", "set", "last", "open", "close", "stream:error", "success", "p:x");

	private static final List<String> NAMESPACES = List.of(Ns.CLIENT, Ns.MUC_USER, Ns.MAM, Ns.FORWARD, Ns.STANZA_ID,
			Ns.DELAY, Ns.LEGACY_DELAY, Ns.CHAT_STATES, Ns.RSM, Ns.STANZA_ERRORS, Ns.STREAMS, Ns.STREAM_ERRORS, Ns.SASL,
			Ns.TLS, Ns.FRAMING, Ns.PRIVATE, Ns.PING, Ns.BOT, "", "urn:x", "'");

	private static final List<String> ATTRIBUTES = List.of("from", "to", "type", "id", "by", "stamp", "queryid", "code",
			"isSystemMessage", "mainMessage", "fullName", "xmlns", "xml:lang", "p:from", "complete", "nick");

	private static final List<String> VALUES = List.of(Elements.ROOM, Elements.ROOM + "/app_ann",
			Elements.ROOM + "/app_bot", Elements.ROOM + "/", "app_bot@chat.test/bot", "chat.test", "groupchat", "error",
			"result", "get", "set", "unavailable", "110", "301", "307", "true", "1727199609620712", "9999999999999999",
			"-1", "2024-09-24T14:41:25Z", "", " ", "@/", "&lt;", "&#10;", "&#0;", "&x;", "\uD83D\uDE00", "\uD83D",
			"\u0000");

	@Property(tries = 600)
	void spoiledStanzasDoNoHarm(@ForAll("spoiled") String xml) {
		assertHarmless(xml);
	}

	@Property(tries = 600)
	void inventedStanzasDoNoHarm(@ForAll("invented") String xml) {
		assertHarmless(xml);
	}

	@Property(tries = 300)
	void anyTextDoesNoHarm(@ForAll String text) {
		assertHarmless(text, HostileInputTests.message(text));
		assertThat(Redactor.redact(text, false).lines().count()).isLessThan(2);
	}

	@Property(tries = 300)
	void anyTextCanBeWrittenAndRead(@ForAll String text) {
		Element read = Elements.of(XmlWriter.of("message", Ns.CLIENT).attribute("id", text).leaf("body", text).done());

		assertThat(read.children()).singleElement().extracting(Element::text).isEqualTo(read.attribute("id"));
	}

	private static void assertHarmless(String... elements) {
		HostileBot bot = new HostileBot();
		for (String xml : elements) {
			Redactor.redact(xml, true);
			bot.receives(xml);
		}
		assertThat(bot.works()).isTrue();
	}

	@Provide
	Arbitrary<String> spoiled() {
		Arbitrary<String> inserted = Arbitraries.oneOf(Arbitraries.of(VALUES), Arbitraries.of(STANZAS), Arbitraries
			.of("<", ">", "/>", "'", "\"", "&", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "xmlns='x'"),
				Arbitraries.strings().ofMaxLength(5));
		Arbitrary<Edit> edit = Combinators
			.combine(Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 30), inserted)
			.as(Edit::new);
		return Combinators.combine(Arbitraries.of(STANZAS), edit.list().ofMinSize(1).ofMaxSize(4))
			.as((stanza, edits) -> {
				String spoiled = stanza;
				for (Edit each : edits) {
					spoiled = each.apply(spoiled);
				}
				return spoiled;
			});
	}

	@Provide
	Arbitrary<String> invented() {
		return element(4);
	}

	private static Arbitrary<String> element(int depth) {
		Arbitrary<String> attribute = Combinators.combine(Arbitraries.of(ATTRIBUTES), Arbitraries.of(VALUES))
			.as(" %s='%s'"::formatted);
		Arbitrary<String> attributes = attribute.list()
			.uniqueElements()
			.ofMaxSize(4)
			.map((all) -> String.join("", all));
		Arbitrary<String> namespace = Arbitraries.oneOf(Arbitraries.just(""),
				Arbitraries.of(NAMESPACES).map(" xmlns='%s'"::formatted));
		Arbitrary<String> inside = (depth == 0) ? Arbitraries.of(VALUES)
				: Arbitraries.lazy(() -> element(depth - 1)).list().ofMaxSize(3).map((all) -> String.join("", all));
		return Combinators.combine(Arbitraries.of(NAMES), namespace, attributes, inside)
			.as((name, in, with, children) -> "<%s%s%s>%s</%1$s>".formatted(name, in, with, children));
	}

	private record Edit(double place, int removed, String inserted) {

		private String apply(String xml) {
			int start = (int) (this.place * xml.length());
			return xml.substring(0, start) + this.inserted
					+ xml.substring(Math.min(xml.length(), start + this.removed));
		}

	}

}
