package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ServerSocketFactory;

import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What only a WebSocket can do.
 */
@Timeout(30)
class WebSocketChannelTests extends LinkTesting {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "xmpp", "xmpp-framing", "xmpp, xmpp-framing" })
	void offersSubProtocolsInOrderAndTakesWhateverTheServerChooses(String chosen) throws Exception {
		try (ScriptedServer server = handshake((peer) -> {
			this.seen.add(String.valueOf(peer.offered()));
			peer.accept(chosen);
			peer.logIn();
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			this.listener.online.get();
			assertThat(this.seen).containsExactly("xmpp, xmpp-framing");
		}
	}

	@Test
	void doesNotTakeASubProtocolThatWasNotOffered() throws Exception {
		try (ScriptedServer server = handshake((peer) -> peer.accept("mqtt"))) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(Kind.UNREACHABLE)).contains("a sub-protocol that was not offered");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 101 Yes\r\nSec-WebSocket-Accept: guessed\r\n\r\n" })
	void doesNotTakeAnythingElseForAWebSocket(String answer) throws Exception {
		try (ScriptedServer server = handshake((peer) -> peer.raw(answer))) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(Kind.UNREACHABLE)).containsAnyOf("no HTTP server", "wrong answer to the handshake");
		}
	}

	@ParameterizedTest
	@MethodSource
	void endsOnFramesThatAreNone(byte[] frame) throws Exception {
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			peer.socket.getOutputStream().write(frame);
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertClosed(Kind.PROTOCOL);
		}
	}

	static Stream<byte[]> endsOnFramesThatAreNone() {
		byte[] reservedBit = { (byte) 0xC1, 0 };
		byte[] masked = { (byte) 0x81, (byte) 0x80, 0, 0, 0, 0 };
		byte[] unknownOpcode = { (byte) 0x83, 0 };
		byte[] pingInParts = { 0x09, 0 };
		byte[] longPing = { (byte) 0x89, 126, 0, 126 };
		byte[] endless = { (byte) 0x81, 127, 0x7F, -1, -1, -1, -1, -1, -1, -1 };
		byte[] negative = { (byte) 0x81, 127, -1, -1, -1, -1, -1, -1, -1, -1 };
		byte[] noBeginning = { (byte) 0x80, 1, 'x' };
		byte[] noText = { (byte) 0x81, 1, (byte) 0xFF };
		return Stream.of(reservedBit, masked, unknownOpcode, pingInParts, longPing, endless, negative, noBeginning,
				noText);
	}

	@Test
	void offersNoneIfToldSo() throws Exception {
		try (ScriptedServer server = handshake((peer) -> {
			this.seen.add(String.valueOf(peer.offered()));
			peer.accept(null);
			peer.logIn();
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server).withSubProtocols(List.of()));

			this.listener.online.get();
			assertThat(this.seen).containsExactly("null");
		}
	}

	@Test
	void tellsWhatTheServerAnsweredInsteadOfAWebSocket() throws Exception {
		try (ScriptedServer server = handshake((peer) -> peer.refuse(404))) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(Kind.UNREACHABLE)).contains("no WebSocket at '/ws' (HTTP status 404)");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1000, LOST", "1001, SHUTDOWN", "1002, PROTOCOL", "1008, PROTOCOL", "1009, PROTOCOL", "1011, LOST" })
	void understandsWhyTheWebSocketIsClosed(int code, Kind kind) throws Exception {
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			peer.close(code);
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(kind)).contains(String.valueOf(code));
		}
	}

	@Test
	void putsFragmentsTogether() throws Exception {
		byte[] error = "<stream:error xmlns:stream='http://etherx.jabber.org/streams'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
			.getBytes(StandardCharsets.UTF_8);
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			for (int i = 0; i < error.length; i++) {
				peer.frame(i == error.length - 1, (i == 0) ? WebSocketPeer.TEXT : 0, new byte[] { error[i] });
				if (i == 10) {
					peer.frame(true, WebSocketPeer.PING, new byte[0]);
				}
			}
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertClosed(Kind.CONFLICT);
		}
	}

	@Test
	void sendsALongMessageInOneFrame() throws Exception {
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			this.seen.add(peer.read());
			peer.awaitEnd();
		})) {
			Link link = connect(Transport.WEB_SOCKET.settings(server));
			this.listener.online.get();
			link.send(new OutboundMessage("m-1", ROOM, "x".repeat(150_000)));

			assertThat(this.seen.poll(10, TimeUnit.SECONDS)).hasSizeGreaterThan(150_000);
			assertThat(server.failure()).isNotDone();
		}
	}

	@Test
	void endsOnBinaryData() throws Exception {
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			peer.frame(true, WebSocketPeer.BINARY, new byte[] { 1 });
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(Kind.PROTOCOL)).contains("binary");
		}
	}

	@Test
	void endsOnAnElementThatIsTooLarge() throws Exception {
		byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			peer.frame(false, WebSocketPeer.TEXT, part);
			for (int i = 0; i < 100; i++) {
				peer.frame(false, 0, part);
			}
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			assertThat(assertClosed(Kind.PROTOCOL)).contains("more than");
		}
	}

	@Test
	void hearsPings() throws Exception {
		try (ScriptedServer server = ScriptedServer.webSocket((peer) -> {
			peer.logIn();
			this.seen.take();
			peer.frame(true, WebSocketPeer.PING, new byte[0]);
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));
			this.listener.online.get();
			int heard = this.listener.heard.get();
			this.seen.add("go");

			await().until(() -> this.listener.heard.get() > heard);
		}
	}

	private static ScriptedServer handshake(ScriptedServer.Script<? super WebSocketPeer> script) throws Exception {
		return ScriptedServer.handshake(ServerSocketFactory.getDefault(), script);
	}

}
