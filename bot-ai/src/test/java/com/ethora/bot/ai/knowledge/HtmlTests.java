package com.ethora.bot.ai.knowledge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests for {@link Html}.
 */
class HtmlTests {

	@Test
	void whatABrowserShowsIsRead() {
		Reading reading = Html.read("""
				<!DOCTYPE html><html><head><title>Rates &amp; rooms</title><style>p { color: red }</style></head>
				<body><!-- <p>hidden</p> --><h1>Rates</h1><p>A room   is
				<b>90&nbsp;&euro;</b> &#8211; a &lt;suite&gt; more.</p><script>alert("x > y")</script>
				<ul><li>Wi&#x2D;Fi</li><li title="a > b">Tea</li></ul>
				<h2>Dogs</h2>Five<br/>each.<table><tr><td>a</td><td>b</td></tr></table></body></html>
				""", "rates.html");

		assertThat(reading.title()).isEqualTo("Rates & rooms");
		assertThat(reading.sections()).containsExactly(
				new Section("Rates", "A room is 90 € – a <suite> more.\n\n- Wi-Fi\n\n- Tea"),
				new Section("Rates › Dogs", "Five\neach.\n\na | b |"));
	}

	@Test
	void whatIsNoHtmlIsText() {
		assertThat(Html.read("1 < 2 & 3 > 2 &unknown; &#99999999;", "x.html").sections())
			.containsExactly(new Section("", "1 < 2 & 3 > 2 &unknown; &#99999999;"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<", "</", "<!--", "<a href=\"", "<script>", "<title>", "<p", "<!", "&#", "<h1/>",
			"<svg/>x", "&#xD800;", "&#0;" })
	void whatBreaksOffIsRead(String html) {
		assertThatCode(() -> Html.read("<p>words</p>" + html, "x.html")).doesNotThrowAnyException();
		assertThat(Html.read("<p>words</p>" + html, "x.html").sections().get(0).text()).startsWith("words");
	}

	@Timeout(5)
	@ParameterizedTest
	@ValueSource(strings = { "<h1>a", "<p>a", "# a" })
	void aRowOfBlanksTakesNoLongerThanOtherPages(String begin) {
		Reading reading = Html.read(begin + "&nbsp;".repeat(100_000) + "x", "x.html");

		assertThat(reading.title() + reading.sections()).contains("x");
	}

	@Timeout(5)
	@ParameterizedTest
	@ValueSource(strings = { "<", "<script>", "<a ", "<!--", "&", "</", "<p>", " ", "\n", "<title>", "# \n" })
	void whatIsRepeatedManyTimesTakesNoLongerThanOtherPages(String piece) {
		String page = piece.repeat(200_000 / piece.length());

		assertThat(Html.read(page, "x.html").title()).hasSizeLessThanOrEqualTo(page.length());
	}

}
