package com.ethora.bot.xmpp;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bytes that a fuzzer finds by watching where they lead. It runs only when told for how
 * long, as in {@code -Dfuzz.duration=30s}.
 */
class StanzaFuzzTests {

	private static final byte[] HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
		.getBytes(StandardCharsets.UTF_8);

	static Stream<byte[]> seeds() {
		return ReceivedFixtures.stanzas().stream().map((xml) -> xml.getBytes(StandardCharsets.UTF_8));
	}

	@MethodSource("seeds")
	@FuzzTest
	void bytesDoNoHarm(byte[] bytes) throws IOException {
		HostileBot bot = new HostileBot();
		String text = new String(bytes, StandardCharsets.UTF_8);
		bot.receives(text);
		cut(bytes, bot.obliging().channel().listener);
		frame(bytes);
		assertThat(Redactor.redact(text, false)).doesNotContain("\n");
		assertThat(bot.works()).isTrue();
	}

	private static void cut(byte[] bytes, ChannelListener listener) {
		StreamCutter cutter = new StreamCutter(listener);
		try {
			cutter.accept(HEADER, 0, HEADER.length);
			for (int from = 0; from < bytes.length;) {
				from = cutter.accept(bytes, from, bytes.length);
			}
		}
		catch (MalformedXmlException ex) {
			// Then the connection ends.
			return;
		}
	}

	private static void frame(byte[] bytes) throws IOException {
		try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes))) {
			while (input.available() > 0) {
				WebSocketFrame.read(input);
			}
		}
		catch (IOException ex) {
			// Then the connection ends, too.
			return;
		}
	}

}
