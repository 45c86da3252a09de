package com.ethora.bot.xmpp;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What XMPP forbids XML to have, and what is no XML at all.
 */
@Timeout(60)
class ForbiddenXmlTests {

	private static final String BILLION_LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
			+ "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>";

	private final RecordingListener listener = new RecordingListener();

	private final ObligingLink link = new ObligingLink(Framing.FRAMES, this.listener).enter();

	@ParameterizedTest
	@ValueSource(strings = { BILLION_LAUGHS + "<message>&d;</message>", "<message>" + BILLION_LAUGHS + "&d;</message>",
			"<!DOCTYPE message><message/>", "<message>&undefined;</message>", "<message a='&undefined;'/>",
			"<message>&nbsp;</message>", "<?xml version='1.0'?><message/>", "<?pi?><message/>", "<message/><?pi?>",
			"<message><?php echo 1 ?></message>", "<message><?xml-stylesheet href='x'?></message>", "", " ", "<", "<>",
			"</message>", "<message", "<message></presence>", "<message/>text", "text<message/>",
			"<message/><message/>", "<a:message/>", "<message xmlns:xml='urn:x'/>", "</stream:stream><stream:stream>",
			"<![CDATA[x]]>", "\uFEFF" })
	void isRefused(String xml) {
		this.link.receives(xml);

		assertThat(this.link.link().drops().count()).isEqualTo(1);
		assertThat(this.listener.told).hasSize(1).allMatch((what) -> what.startsWith("online"));
	}

	@Test
	void nothingIsFetched(@TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(100);
			String http = "http://localhost:%d/x".formatted(server.getLocalPort());
			for (String uri : new String[] { http, secret.toUri().toString() }) {
				String type = "<!DOCTYPE m SYSTEM '%s' [<!ENTITY e SYSTEM '%<s'><!ENTITY %% p SYSTEM '%<s'>%%p;]>"
					.formatted(uri);
				this.link.receives(type + HostileInputTests.message("<body>&e;</body>"));
				this.link.receives(HostileInputTests.message(type + "<body>&e;</body>"));
				this.link.receives(HostileInputTests.message(
						"<body>hi</body><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/><x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u %<s'/>"
							.formatted(uri)));
			}

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
			assertThat(this.listener.received).hasSize(2).noneMatch((event) -> event.toString().contains("secret"));
			assertThat(this.link.link().drops().count()).isEqualTo(4);
		}
	}

	@Test
	void aStreamThatNeverEndsItsElement() throws MalformedXmlException {
		StreamCutter cutter = new StreamCutter(this.link.channel().listener);
		accept(cutter, "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
		accept(cutter, "<message><body>");
		String kilobyte = "x".repeat(1024);
		for (int i = 0; i < Channel.MAX_ELEMENT / 1024 - 1; i++) {
			accept(cutter, kilobyte);
		}

		assertThatExceptionOfType(MalformedXmlException.class).isThrownBy(() -> accept(cutter, kilobyte))
			.withMessageContaining("An element of more than");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<", "<message a='", "<message ", "<?xml ", "<message><![CDATA[" })
	void aStreamThatNeverEndsItsTag(String start) throws MalformedXmlException {
		StreamCutter cutter = new StreamCutter(this.link.channel().listener);
		accept(cutter, "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
		accept(cutter, start);
		String kilobyte = "x".repeat(1024);

		assertThatExceptionOfType(MalformedXmlException.class).isThrownBy(() -> {
			for (int i = 0; i <= Channel.MAX_ELEMENT / 1024; i++) {
				accept(cutter, kilobyte);
			}
		});
	}

	@Test
	void badUtf8OverTcp() throws MalformedXmlException {
		StreamCutter cutter = new StreamCutter(this.link.channel().listener);
		accept(cutter, "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
		// An overlong zero, half of a pair, a byte that begins nothing, a character cut
		// short.
		byte[][] spoiled = { { (byte) 0xC0, (byte) 0x80 }, { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, { (byte) 0xFF },
				{ (byte) 0xF0, (byte) 0x9F } };
		String[] around = HostileInputTests.message("<body>a|b</body>").split("\\|");
		for (byte[] bytes : spoiled) {
			accept(cutter, around[0]);
			cutter.accept(bytes, 0, bytes.length);
			accept(cutter, around[1]);
		}

		assertThat(this.listener.received).hasSize(4);
		assertThat(this.listener.received).extracting("text").allMatch((text) -> text.toString().matches("a\uFFFD+b"));
	}

	private static void accept(StreamCutter cutter, String text) throws MalformedXmlException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int from = 0;
		while (from < bytes.length) {
			from = cutter.accept(bytes, from, bytes.length);
		}
	}

}
