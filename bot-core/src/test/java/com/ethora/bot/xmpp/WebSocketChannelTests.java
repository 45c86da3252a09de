package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ServerSocketFactory;

import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What only a WebSocket can do.
 */
@Timeout(30)
class WebSocketChannelTests extends LinkTesting {

	@Test
	void offersTheFirstSubProtocolAloneAndTakesAServerThatChoosesNone() throws Exception {
		try (ScriptedServer server = handshake((peer) -> {
			this.seen.add(String.valueOf(peer.offered()));
			peer.accept(null);
			peer.logIn();
			peer.awaitEnd();
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			this.listener.online.get();
			assertThat(this.seen).containsExactly("xmpp");
		}
	}

	@Test
	void offersTheNextSubProtocolToAServerThatRefusesTheFirst() throws Exception {
		try (ScriptedServer server = handshake((peer) -> {
			this.seen.add(String.valueOf(peer.offered()));
			if ("xmpp-framing".equals(peer.offered())) {
				peer.accept("xmpp-framing");
				peer.logIn();
				peer.awaitEnd();
			}
			else {
				peer.refuse(400);
			}
		})) {
			connect(Transport.WEB_SOCKET.settings(server));

			this.listener.online.get();
			assertThat(this.seen).containsExactly("xmpp", "xmpp-framing");
		}
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
			link.send(new OutboundMessage("m-1", ROOM, "x".repeat(60_000)));

			assertThat(this.seen.poll(10, TimeUnit.SECONDS)).hasSizeGreaterThan(60_000);
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
