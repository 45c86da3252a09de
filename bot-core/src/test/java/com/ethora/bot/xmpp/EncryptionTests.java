package com.ethora.bot.xmpp;

import java.net.URI;
import java.nio.file.Path;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import com.ethora.bot.BotProfile;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Encryption with real certificates, and everything that must be refused.
 */
@Timeout(30)
class EncryptionTests extends LinkTesting {

	private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

	private static final String PROCEED = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

	private static SSLContext trusted;

	private static SSLContext domainOnly;

	@BeforeAll
	static void makeCertificates(@TempDir Path first, @TempDir Path second) throws Exception {
		trusted = TestCertificates.forNames(first, "dns:localhost");
		domainOnly = TestCertificates.forNames(second, "dns:chat.test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wss", "xmpps" })
	void encryptsFromTheStart(String scheme) throws Exception {
		try (ScriptedServer server = serve(scheme, trusted)) {
			connect(settings(server.uri(scheme), trusted));

			assertThat(this.listener.online.get()).isNotNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "wss", "xmpps" })
	void doesNotTrustEverybody(String scheme) throws Exception {
		try (ScriptedServer server = serve(scheme, trusted)) {
			connect(settings(server.uri(scheme), null));

			assertThat(assertClosed(Kind.UNTRUSTED)).contains("certificate", "localhost");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "wss", "xmpps" })
	void doesNotTrustACertificateOfAnotherHost(String scheme) throws Exception {
		try (ScriptedServer server = serve(scheme, trusted)) {
			connect(settings(server.uri(scheme, "127.0.0.1"), trusted));

			assertClosed(Kind.UNTRUSTED);
		}
	}

	@Test
	void trustsACertificateOfTheDomainOverTcp() throws Exception {
		try (ScriptedServer server = serve("xmpps", domainOnly)) {
			connect(settings(server.uri("xmpps"), domainOnly));

			assertThat(this.listener.online.get()).isNotNull();
		}
	}

	@Test
	void encryptsOnTheWay() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			TcpPeer encrypted = startTls(peer);
			encrypted.logIn();
			encrypted.awaitEnd();
		})) {
			connect(settings(server.uri("xmpp"), trusted));

			assertThat(this.listener.online.get()).isNotNull();
		}
	}

	@Test
	void doesNotTrustEverybodyOnTheWay() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			startTls(peer).logIn();
		})) {
			connect(settings(server.uri("xmpp"), null));

			assertClosed(Kind.UNTRUSTED);
		}
	}

	@Test
	void takesNothingThatWasPutBetweenTheAgreementAndTheEncryption() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			peer.read();
			peer.open();
			peer.send(Peer.FEATURES.formatted(STARTTLS));
			peer.read();
			peer.send(PROCEED + "<message xmlns='jabber:client'/>");
			encrypt(peer).read();
		})) {
			connect(settings(server.uri("xmpp"), trusted));

			assertThat(assertClosed(Kind.PROTOCOL)).contains("Unencrypted");
		}
	}

	@Test
	void tellsARefusedEncryption() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			peer.read();
			peer.open();
			peer.send(Peer.FEATURES.formatted(STARTTLS));
			peer.read();
			peer.send("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
			peer.awaitEnd();
		})) {
			connect(settings(server.uri("xmpp"), trusted));

			assertClosed(Kind.PROTOCOL);
		}
	}

	@Test
	void talksTcpWithoutEncryptionOnlyWhereItMay() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			peer.offer("PLAIN");
			this.seen.add(peer.read());
		})) {
			String host = "0:0:0:0:0:ffff:7f00:1";
			XmppSettings settings = settings(server.uri("xmpp", "[" + host + "]"), null);
			assertThat(settings.plaintextAllowed()).isFalse();
			connect(settings);

			assertThat(assertClosed(Kind.UNSUITABLE)).contains("STARTTLS", "xmpps://");
			assertThat(this.seen).isEmpty();
		}
	}

	private static ScriptedServer serve(String scheme, SSLContext context) throws Exception {
		ScriptedServer.Script<Peer> script = (peer) -> {
			peer.logIn();
			peer.awaitEnd();
		};
		return scheme.startsWith("ws") ? ScriptedServer.webSocket(context.getServerSocketFactory(), script)
				: ScriptedServer.tcp(context.getServerSocketFactory(), script);
	}

	private static TcpPeer startTls(TcpPeer peer) throws Exception {
		peer.read();
		peer.open();
		peer.send(Peer.FEATURES.formatted(STARTTLS
				+ "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>"));
		assertThat(peer.read()).startsWith("<starttls");
		peer.send(PROCEED);
		return encrypt(peer);
	}

	private static TcpPeer encrypt(TcpPeer peer) throws Exception {
		SSLSocket socket = (SSLSocket) trusted.getSocketFactory().createSocket(peer.socket, null, true);
		socket.setUseClientMode(false);
		return new TcpPeer(socket);
	}

	private static XmppSettings settings(URI uri, @Nullable SSLContext context) {
		return XmppSettings.of(uri, "chat.test", BotProfile.of("Echo Bot")).withSslContext(context);
	}

}
