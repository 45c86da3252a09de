package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import com.ethora.bot.BotProfile;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How an attempt to connect and log in goes.
 */
@Timeout(30)
class XmppLoginTests extends LinkTesting {

	@ParameterizedTest
	@EnumSource
	void logsInWithPlainAndItsOwnResource(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			this.seen.add(peer.read());
			peer.open();
			peer.send(Peer.FEATURES.formatted("<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
					+ "<mechanism>SCRAM-SHA-1</mechanism><mechanism>PLAIN</mechanism></mechanisms>"));
			this.seen.add(peer.read());
			peer.send("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
			peer.read();
			peer.open();
			peer.send(Peer.FEATURES.formatted("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
					+ "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>"));
			String bind = peer.read();
			this.seen.add(bind);
			peer.send(
					"<iq xmlns='jabber:client' type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>app_bot@chat.test/other</jid></bind></iq>"
						.formatted(Peer.id(bind)));
			String session = peer.read();
			this.seen.add(session);
			peer.send("<iq xmlns='jabber:client' type='result' id='%s'/>".formatted(Peer.id(session)));
			this.seen.add(peer.read());
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));

			assertThat(this.listener.online.get()).hasToString("app_bot@chat.test/other");
			assertThat(this.seen.take()).contains("to='chat.test'", "version='1.0'");
			assertThat(this.seen.take()).contains("mechanism='PLAIN'", ">AGFwcF9ib3QAcGE8JnNz<");
			assertThat(this.seen.take()).contains("<resource>bot</resource>");
			assertThat(this.seen.take()).contains("xmpp-session");
			assertThat(this.seen.take()).startsWith("<presence");
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsARefusedLogin(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.offer("PLAIN");
			peer.read();
			peer.send("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>");
			peer.finish();
			peer.socket.close();
		})) {
			connect(transport.settings(server));

			assertThat(assertClosed(Kind.CREDENTIALS)).contains("not-authorized").doesNotContain("pa<&ss");
			assertThat(this.listener.online).isNotDone();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsThatNoWayToLogInIsOffered(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.offer("EXTERNAL");
			peer.awaitEnd();
		})) {
			connect(transport.settings(server));

			assertThat(assertClosed(Kind.UNSUITABLE)).contains("EXTERNAL", "PLAIN");
		}
	}

	@ParameterizedTest
	@EnumSource
	void givesUpOnAServerThatStopsAnswering(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve(Peer::awaitEnd)) {
			connect(transport.settings(server).withConnectTimeout(Duration.ofMillis(300)));

			assertThat(assertClosed(Kind.UNREACHABLE)).contains("300 ms");
		}
	}

	@ParameterizedTest
	@EnumSource
	void canBeDroppedWhileItLogsIn(Transport transport) throws Exception {
		CountDownLatch reached = new CountDownLatch(1);
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.offer("PLAIN");
			reached.countDown();
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			reached.await();

			link.drop();

			assertClosed(Kind.CLOSED);
			assertThat(this.listener.told).containsExactly("closed CLOSED");
		}
	}

	@ParameterizedTest
	@EnumSource
	void leavesNoThreadsBehind(Transport transport) throws Exception {
		Set<Thread> others = Thread.getAllStackTraces().keySet();
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.awaitEnd();
		})) {
			XmppWire wire = new XmppWire(transport.settings(server));
			for (int i = 0; i < 100; i++) {
				RecordingListener each = new RecordingListener();
				Link link = wire.connect(CREDENTIALS, each);
				each.online.get();
				link.drop();
				each.closed.get();
			}

			await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(wireThreads(others)).isLessThan(10));
		}
	}

	@Test
	void asksForCredentialsOffTheCallersThread() throws Exception {
		CompletableFuture<Thread> asked = new CompletableFuture<>();
		Link link = new XmppWire(unused("ws")).connect(() -> {
			asked.complete(Thread.currentThread());
			throw new IllegalStateException("the secret place is shut");
		}, this.listener);

		assertThat(assertClosed(Kind.UNREACHABLE)).contains("credentials").doesNotContain("secret");
		assertThat(this.listener.closed.get().cause()).isInstanceOf(IllegalStateException.class);
		assertThat(asked.get()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
		link.drop();
	}

	@Test
	void doesNotWaitForCredentialsForEver() throws Exception {
		CountDownLatch interrupted = new CountDownLatch(1);
		new XmppWire(unused("ws").withConnectTimeout(Duration.ofMillis(200))).connect(() -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
			}
			throw new IllegalStateException();
		}, this.listener);

		assertClosed(Kind.UNREACHABLE);
		interrupted.await();
	}

	@ParameterizedTest
	@CsvSource({ "ws", "wss", "xmpp", "xmpps" })
	void tellsThatNobodyIsThere(String scheme) throws Exception {
		new XmppWire(unused(scheme)).connect(CREDENTIALS, this.listener);

		assertThat(assertClosed(Kind.UNREACHABLE)).contains("localhost", "connection refused");
	}

	@Test
	void sendsNoPasswordInTheOpen() throws Exception {
		XmppSettings settings = XmppSettings.of(URI.create("ws://chat.test/ws"), "chat.test",
				BotProfile.of("Echo Bot"));
		new XmppWire(settings).connect(() -> {
			throw new AssertionError("not to be asked");
		}, this.listener);

		assertThat(assertClosed(Kind.UNSUITABLE)).contains("wss://", "chat.test:80");
	}

	/**
	 * Those of clients that other tests have left to the garbage collector do not count.
	 */
	private static long wireThreads(Set<Thread> others) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !others.contains(thread))
			.filter((thread) -> thread.getName().startsWith("ethora-wire") || thread.getName().startsWith("HttpClient"))
			.count();
	}

	private static XmppSettings unused(String scheme) throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return XmppSettings.of(URI.create("%s://localhost:%d/ws".formatted(scheme, socket.getLocalPort())),
					"chat.test", BotProfile.of("Echo Bot"));
		}
	}

}
