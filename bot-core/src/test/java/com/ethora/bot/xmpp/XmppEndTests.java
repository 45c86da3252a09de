package com.ethora.bot.xmpp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.ChatState;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a link ends.
 */
@Timeout(30)
class XmppEndTests extends LinkTesting {

	/** Each over one transport or the other, before the login and after it. */
	@ParameterizedTest
	@CsvSource({ "TCP, host-unknown, UNKNOWN_HOST, false", "WEB_SOCKET, host-unknown, UNKNOWN_HOST, false",
			"TCP, policy-violation, POLICY, false", "WEB_SOCKET, see-other-host, LOST, false",
			"TCP, not-authorized, LOST, false", "WEB_SOCKET, conflict, CONFLICT, true", "TCP, conflict, CONFLICT, true",
			"WEB_SOCKET, system-shutdown, SHUTDOWN, true", "TCP, system-shutdown, SHUTDOWN, true",
			"WEB_SOCKET, policy-violation, POLICY, true", "TCP, connection-timeout, LOST, true",
			"WEB_SOCKET, connection-timeout, LOST, true", "TCP, see-other-host, LOST, true",
			"WEB_SOCKET, not-authorized, LOST, true", "TCP, unheard-of, PROTOCOL, true" })
	void tellsAnErrorOfTheStream(Transport transport, String condition, Kind kind, boolean online) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			if (online) {
				peer.logIn();
			}
			else {
				peer.read();
				peer.open();
			}
			peer.send(
					"<stream:error xmlns:stream='http://etherx.jabber.org/streams'><%s xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
						.formatted(condition));
			peer.finish();
			peer.socket.close();
		})) {
			connect(transport.settings(server));

			assertThat(assertClosed(kind)).contains(condition);
		}
	}

	@ParameterizedTest
	@EnumSource
	void noticesAtOnceThatTheServerEndsTheStream(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.finish();
			peer.awaitEnd();
		})) {
			connect(transport.settings(server));

			assertClosed(Kind.SHUTDOWN);
		}
	}

	@ParameterizedTest
	@EnumSource
	void noticesAtOnceThatTheConnectionEnds(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.socket.shutdownOutput();
			peer.awaitEnd();
		})) {
			connect(transport.settings(server));

			assertClosed(Kind.LOST);
		}
	}

	@ParameterizedTest
	@EnumSource
	void noticesAtOnceThatTheConnectionIsReset(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.socket.setSoLinger(true, 0);
			peer.socket.close();
		})) {
			connect(transport.settings(server));

			assertClosed(Kind.LOST);
		}
	}

	@ParameterizedTest
	@EnumSource
	void failsWhatIsPendingWhenTheLinkEnds(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.read();
			peer.read();
			peer.socket.close();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			CompletableFuture<Void> join = link.join(ROOM, "app_bot").toCompletableFuture();
			CompletableFuture<?> page = link.archive(ArchiveQuery.latest(ROOM, 1)).toCompletableFuture();

			assertClosed(Kind.LOST);
			assertThat(join).isCompletedExceptionally();
			assertThat(page).isCompletedExceptionally();
			assertThat(link.join(ROOM, "app_bot").toCompletableFuture()).isCompletedExceptionally();
			assertThat(link.archive(ArchiveQuery.latest(ROOM, 1)).toCompletableFuture()).isCompletedExceptionally();
			link.send(new OutboundMessage("1", ROOM, "x"));
			link.show(ROOM, ChatState.COMPOSING);
			link.leave(ROOM, "app_bot");
			link.ping();
			link.close();
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysGoodbye(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			this.seen.add(peer.read());
			this.seen.add(peer.read());
			peer.finish();
			peer.awaitEnd();
			this.seen.add("end");
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			link.close();

			assertThat(this.seen.take()).contains("type='unavailable'");
			assertThat(this.seen.take()).containsAnyOf("</stream:stream>", "<close ");
			assertClosed(Kind.CLOSED);
			assertThat(this.seen.take()).isEqualTo("end");
		}
	}

	@ParameterizedTest
	@EnumSource
	void waitsForNobodyForLongWhenItGoes(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			link.close();

			assertThat(this.listener.closed.get(8, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CLOSED);
		}
	}

}
