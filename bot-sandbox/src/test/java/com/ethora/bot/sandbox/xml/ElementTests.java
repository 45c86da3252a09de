package com.ethora.bot.sandbox.xml;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ElementTests {

	private final ElementReader reader = new ElementReader("jabber:client");

	@ParameterizedTest
	@ValueSource(strings = { "<a xmlns='n'/>", "<a xmlns='n' b='1' xml:lang='en'>text</a>",
			"<a xmlns='n'>one<b/>two<c xmlns='m'><d/></c></a>",
			"<a xmlns='n' b='&lt;&amp;&apos;&quot;&#10;'>&lt;&amp;&gt;</a>",
			"<stream:features xmlns:stream='http://etherx.jabber.org/streams'><bind xmlns='b'/></stream:features>" })
	void whatIsReadIsWrittenTheSame(String text) {
		assertThat(this.reader.read(text)).hasToString(text);
	}

	@Test
	void elementsWithoutANamespaceAreOfTheStream() {
		Element element = this.reader.read("<message><body>x</body></message>");

		assertThat(element.namespace()).isEqualTo("jabber:client");
		assertThat(element.textOf("body", "jabber:client")).isEqualTo("x");
	}

	@Test
	void prefixesAreResolved() {
		Element element = this.reader.read("<p:a xmlns:p='n' p:b='1'><p:c/></p:a>");

		assertThat(element.is("a", "n")).isTrue();
		assertThat(element.attribute("{n}b")).contains("1");
		assertThat(this.reader.read(element.toString())).isEqualTo(element);
	}

	@Test
	void charactersBeyondTheBasicPlaneAndManyEscapesAreKept() {
		String text = "\ud83d\ude00" + "&".repeat(50_000);

		Element element = this.reader.read(Element.of("a", "n").withText(text).toString());

		assertThat(element.text()).isEqualTo(text);
	}

	@Test
	void characterDataSectionsAreText() {
		assertThat(this.reader.read("<a>1<![CDATA[<2>]]>3</a>").text()).isEqualTo("1<2>3");
	}

	@Test
	void anElementIsChangedByCopying() {
		Element element = Element.of("a", "n").with("b", "1").with(Element.of("c", "n")).withText("t");

		assertThat(element.with("b", null).attributes()).isEmpty();
		assertThat(element.without((child) -> child.name().equals("c")).children()).isEmpty();
		assertThat(element.withFirst(List.of(Element.of("d", "n"))).children()).extracting(Element::name)
			.containsExactly("d", "c");
		assertThat(element).hasToString("<a xmlns='n' b='1'><c/>t</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "<a>", "<a/><b/>", "</a>", "<a>&nbsp;</a>", "<a b=1/>", "<a>\u0001</a>" })
	void brokenTextIsRefused(String text) {
		assertThatExceptionOfType(XmlException.class).isThrownBy(() -> this.reader.read(text))
			.matches((ex) -> !ex.restricted());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
			"<!-- c --><a/>", "<a/><?p x?>" })
	void forbiddenTextIsRefused(String text) {
		assertThatExceptionOfType(XmlException.class).isThrownBy(() -> this.reader.read(text))
			.matches(XmlException::restricted);
	}

	@Test
	void whatWasReadBeforeABrokenTextDoesNotMatter() {
		assertThatExceptionOfType(XmlException.class).isThrownBy(() -> this.reader.read("<a><b>"));

		assertThat(this.reader.read("<c/>").name()).isEqualTo("c");
	}

}
