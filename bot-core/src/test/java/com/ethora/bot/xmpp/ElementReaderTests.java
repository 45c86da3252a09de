package com.ethora.bot.xmpp;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ElementReaderTests {

	private final ElementReader reader = new ElementReader();

	@Test
	void readsNamesNamespacesAttributesAndTexts() throws MalformedXmlException {
		Element element = read("<message xmlns='jabber:client' id='1' xml:lang='en'><body>a &amp; b</body>"
				+ "<x xmlns='urn:x'><y/></x></message>");

		assertThat(element.is("message", Ns.CLIENT)).isTrue();
		assertThat(element.attribute("id")).isEqualTo("1");
		assertThat(element.attribute("none")).isNull();
		assertThat(element.child("body")).get().extracting(Element::text).isEqualTo("a & b");
		assertThat(element.child("x", "urn:x")).get().extracting((x) -> x.has("y", "urn:x")).isEqualTo(Boolean.TRUE);
		assertThat(element.has("x", "urn:z")).isFalse();
	}

	@Test
	void takesTheNamespacesOfTheStreamForGranted() throws MalformedXmlException {
		assertThat(read("<stream:features><bind xmlns='urn:b'/></stream:features>").is("features", Ns.STREAMS))
			.isTrue();
		assertThat(read("<presence/>").namespace()).isEqualTo(Ns.CLIENT);
	}

	@Test
	void takesThePrefixThatTheStreamDeclares() throws MalformedXmlException {
		StreamContext context = StreamContext
			.of("<s:stream xmlns='jabber:client' xmlns:s='%s' id='1'>".formatted(Ns.STREAMS));

		assertThat(this.reader.read(context, "<s:error/>").is("error", Ns.STREAMS)).isTrue();
	}

	@Test
	void leavesCommentsOutAndKeepsSections() throws MalformedXmlException {
		assertThat(read("<body>a<!-- no -->b<![CDATA[<c>]]></body>").text()).isEqualTo("ab<c>");
	}

	@Test
	void readsManyEscapedCharactersOnEveryJavaVersion() throws MalformedXmlException {
		for (int i = 0; i < 3; i++) {
			assertThat(read("<body>" + "&amp;".repeat(200_000) + "</body>").text()).hasSize(200_000);
		}
	}

	@Test
	void refusesWhatIsNotOneElement() {
		assertMalformed("");
		assertMalformed("text");
		assertMalformed("<a/><b/>");
		assertMalformed("<a>");
		assertMalformed("<a></b>");
		assertMalformed("<a b='1' b='2'/>");
		assertMalformed("<p:a/>");
		assertMalformed("</stream:stream>");
	}

	@Test
	void readsNoDocumentTypesAndNoEntitiesOfTheirs() {
		assertMalformed("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>");
		assertMalformed("<a>&e;</a>");
	}

	@Test
	void refusesDeepNesting() {
		assertMalformed("<a>".repeat(100) + "</a>".repeat(100));
		assertMalformed("<a>".repeat(100_000) + "</a>".repeat(100_000));
	}

	private Element read(String xml) throws MalformedXmlException {
		return this.reader.read(StreamContext.DEFAULT, xml);
	}

	private void assertMalformed(String xml) {
		assertThatExceptionOfType(MalformedXmlException.class).isThrownBy(() -> read(xml));
	}

}
