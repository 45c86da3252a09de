package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logging in with a certificate, over each kind of encrypted link.
 */
@Timeout(30)
class ExternalLoginTests extends LinkTesting {

	private static final CredentialsSupplier ACCOUNT = CredentialsSupplier
		.of(Credentials.ofCertificate(Jid.parse("app_bot@chat.test")));

	private static SSLContext context;

	@BeforeAll
	static void makeCertificates(@TempDir Path folder) throws Exception {
		context = TestCertificates.forNames(folder, "dns:localhost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wss", "xmpps" })
	void showsItsCertificateAndNamesItsAccount(String scheme) throws Exception {
		try (ScriptedServer server = serve(scheme)) {
			new XmppWire(settings(server.uri(scheme))).connect(ACCOUNT, this.listener);

			assertLoggedIn();
		}
	}

	@Test
	void showsItsCertificateWhenItEncryptsOnTheWay() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			peer.read();
			peer.open();
			peer.send(Peer.FEATURES.formatted("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"));
			peer.read();
			peer.send("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
			SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(peer.socket, null, true);
			socket.setUseClientMode(false);
			socket.setNeedClientAuth(true);
			logIn(new TcpPeer(socket));
		})) {
			new XmppWire(settings(server.uri("xmpp"))).connect(ACCOUNT, this.listener);

			assertLoggedIn();
		}
	}

	@Test
	void isNotTriedWithoutEncryption() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp((peer) -> {
			peer.offer("EXTERNAL");
			this.seen.add(peer.read());
		})) {
			new XmppWire(settings(server.uri("xmpp"))).connect(ACCOUNT, this.listener);

			assertThat(assertClosed(Kind.UNSUITABLE)).contains("EXTERNAL");
			assertThat(this.seen).isEmpty();
		}
	}

	@Test
	void isNamedWhereTheServerDoesNotOfferIt() throws Exception {
		try (ScriptedServer server = ScriptedServer.tcp(new CertificateAsking(), (peer) -> {
			peer.offer("PLAIN");
			peer.awaitEnd();
		})) {
			new XmppWire(settings(server.uri("xmpps"))).connect(ACCOUNT, this.listener);

			assertThat(assertClosed(Kind.UNSUITABLE)).contains("[PLAIN]", "[EXTERNAL]");
		}
	}

	private void assertLoggedIn() throws Exception {
		assertThat(this.listener.online.get()).hasToString("app_bot@chat.test/bot");
		assertThat(this.seen.take()).isEqualTo("CN=test");
		assertThat(this.seen.take()).contains("mechanism='EXTERNAL'",
				">" + Base64.getEncoder().encodeToString("app_bot@chat.test".getBytes(StandardCharsets.UTF_8)) + "<");
	}

	private ScriptedServer serve(String scheme) throws IOException {
		ScriptedServer.Script<Peer> script = this::logIn;
		return scheme.startsWith("ws") ? ScriptedServer.webSocket(new CertificateAsking(), script)
				: ScriptedServer.tcp(new CertificateAsking(), script);
	}

	private void logIn(Peer peer) throws IOException {
		peer.read();
		this.seen.add(((SSLSocket) peer.socket).getSession().getPeerPrincipal().getName());
		peer.open();
		peer.send(Peer.FEATURES.formatted(
				"<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism></mechanisms>"));
		this.seen.add(peer.read());
		peer.send("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
		peer.read();
		peer.bind("");
		peer.awaitEnd();
	}

	private static XmppSettings settings(URI uri) {
		return XmppSettings.of(uri, "chat.test", BotProfile.of("Echo Bot"))
			.withMechanisms(List.of("EXTERNAL"))
			.withSslContext(context);
	}

	/** Makes sockets that want to see a certificate. */
	private static final class CertificateAsking extends ServerSocketFactory {

		@Override
		public ServerSocket createServerSocket(int port) throws IOException {
			return asking(context.getServerSocketFactory().createServerSocket(port));
		}

		@Override
		public ServerSocket createServerSocket(int port, int backlog) throws IOException {
			return asking(context.getServerSocketFactory().createServerSocket(port, backlog));
		}

		@Override
		public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
			return asking(context.getServerSocketFactory().createServerSocket(port, backlog, address));
		}

		private static ServerSocket asking(ServerSocket socket) {
			((SSLServerSocket) socket).setNeedClientAuth(true);
			return socket;
		}

	}

}
