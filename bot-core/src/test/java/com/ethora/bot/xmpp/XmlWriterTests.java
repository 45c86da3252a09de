package com.ethora.bot.xmpp;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XmlWriterTests {

	@Test
	void writesElementsWithoutBlanksBetweenThem() {
		String xml = XmlWriter.of("message", "jabber:client")
			.attribute("to", "r@c")
			.attribute("none", null)
			.leaf("body", "hi")
			.empty("store", "urn:h")
			.start("x")
			.start("y")
			.done();

		assertThat(xml).isEqualTo("<message xmlns='jabber:client' to='r@c'><body>hi</body><store xmlns='urn:h'/>"
				+ "<x><y/></x></message>");
	}

	@Test
	void nothingInsideCanBreakOut() {
		String evil = "'/></message><message to=\"x\">&amp;<![CDATA[ ]]>";

		Element read = Elements.of(XmlWriter.of("message", Ns.CLIENT).attribute("id", evil).leaf("body", evil).done());

		assertThat(read.attribute("id")).isEqualTo(evil);
		assertThat(read.child("body")).get().extracting(Element::text).isEqualTo(evil);
		assertThat(read.children()).hasSize(1);
	}

	@Test
	void leavesOutWhatXmlCannotHold() {
		String text = "a\u0000b\u0008c\uFFFEd\uFFFFe\uD83Df\uDE00g";

		assertThat(roundTrip(text)).isEqualTo("abcdefg");
	}

	@Test
	void keepsLinesTabsAndEveryCharacterOfUnicode() {
		String text = "a\tb\nc\r\nd \uD83D\uDE00 \u4E16\u754C \u2028";

		assertThat(roundTrip(text)).isEqualTo(text);
		Element read = Elements.of(XmlWriter.of("a", "urn:a").attribute("b", text).done());
		assertThat(read.attribute("b")).isEqualTo(text);
	}

	private static String roundTrip(String text) {
		return Elements.of(XmlWriter.of("a", "urn:a").text(text).done()).text();
	}

}
