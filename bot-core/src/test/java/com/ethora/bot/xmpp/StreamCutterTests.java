package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.wire.LinkFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StreamCutterTests {

	private static final String HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='" + Ns.STREAMS
			+ "' id='a>b'>";

	private final List<String> seen = new ArrayList<>();

	private final StreamCutter cutter = new StreamCutter(new Recorder());

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 10_000 })
	void cutsTheSameElementsHoweverTheyArrive(int size) throws MalformedXmlException {
		feed("<?xml version='1.0'?>\n" + HEADER + "<stream:features><a/></stream:features>\n  "
				+ "<message id=\"1>2/>\"><body>a &gt; b \uD83D\uDE00</body></message><presence/><iq id='x'></iq >"
				+ "</stream:stream>", size);

		assertThat(this.seen).containsExactly("opened " + HEADER, "<stream:features><a/></stream:features>",
				"<message id=\"1>2/>\"><body>a &gt; b \uD83D\uDE00</body></message>", "<presence/>",
				"<iq id='x'></iq >", "finished");
	}

	@Test
	void takesASecondHeaderForTheStreamThatFollowsALogin() throws MalformedXmlException {
		feed(HEADER + "<success/>" + "<?xml version='1.0'?>" + HEADER + "<presence/>", 5);

		assertThat(this.seen).containsExactly("opened " + HEADER, "<success/>", "opened " + HEADER, "<presence/>");
	}

	@Test
	void takesSectionsForText() throws MalformedXmlException {
		feed(HEADER + "<a><![CDATA[</a>]] >]></a>]]]></a><b/>", 1);

		assertThat(this.seen).containsExactly("opened " + HEADER, "<a><![CDATA[</a>]] >]></a>]]]></a>", "<b/>");
	}

	@Test
	void refusesWhatXmppForbids() {
		assertMalformed("<!DOCTYPE a>" + HEADER);
		assertMalformed(HEADER + "<!-- -->");
		assertMalformed(HEADER + "<a><!-- --></a>");
		assertMalformed(HEADER + "<a><?php ?></a>");
		assertMalformed(HEADER + "text");
		assertMalformed("</stream:stream>");
		assertMalformed("HTTP/1.1 400 Bad Request");
		assertMalformed("<stream:stream/>");
		assertMalformed(HEADER + "<a>".repeat(1000));
	}

	@Test
	void refusesAnElementThatIsTooLarge() {
		assertMalformed(HEADER + "<a b='" + "x".repeat(Channel.MAX_ELEMENT) + "'/>");
	}

	private void feed(String text, int size) throws MalformedXmlException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < bytes.length;) {
			from = this.cutter.accept(bytes, from, Math.min(bytes.length, from + size));
		}
	}

	private static void assertMalformed(String text) {
		StreamCutterTests other = new StreamCutterTests();
		assertThatExceptionOfType(MalformedXmlException.class).isThrownBy(() -> other.feed(text, 10_000));
	}

	private final class Recorder implements ChannelListener {

		@Override
		public void heard() {
			StreamCutterTests.this.seen.add("heard");
		}

		@Override
		public void opened(StreamContext context) {
			StreamCutterTests.this.seen.add("opened " + context.start());
		}

		@Override
		public void received(String xml) {
			StreamCutterTests.this.seen.add(xml);
		}

		@Override
		public void finished() {
			StreamCutterTests.this.seen.add("finished");
		}

		@Override
		public void failed(LinkFailure failure) {
			StreamCutterTests.this.seen.add("failed");
		}

	}

}
