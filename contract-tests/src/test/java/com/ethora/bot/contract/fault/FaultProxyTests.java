package com.ethora.bot.contract.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link FaultProxy}.
 */
class FaultProxyTests {

	private final ServerSocket listener;

	private final FaultProxy proxy;

	/** What the server was told, on all connections. */
	private final StringBuffer heard = new StringBuffer();

	FaultProxyTests() throws IOException {
		this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.proxy = FaultProxy.to(server(this.listener.getLocalPort()));
	}

	private static URI server(int port) {
		return URI.create("ws://localhost:%d/ws".formatted(port));
	}

	@BeforeEach
	void startEcho() {
		Thread thread = new Thread(this::echo);
		thread.setDaemon(true);
		thread.start();
	}

	@AfterEach
	void close() throws IOException {
		this.proxy.close();
		this.listener.close();
	}

	@Test
	void keepsAllOfTheAddressButThePort() {
		assertThat(this.proxy.address()).hasScheme("ws").hasHost("localhost").hasPath("/ws");
		assertThat(this.proxy.address().getPort()).isNotEqualTo(this.listener.getLocalPort());
	}

	@Test
	void handsOnBothWays() throws IOException {
		try (Socket client = connect()) {
			write(client, "there");

			assertThat(read(client, 5)).isEqualTo("there");
			assertThat(this.proxy.accepted()).isOne();
			assertThat(this.proxy.open()).isOne();
		}
		Awaitility.await().until(() -> this.proxy.open() == 0);
	}

	@RepeatedTest(20)
	void leavesNobodyBehindWhenItCloses() throws IOException {
		List<Socket> clients = new ArrayList<>();
		Thread closing = new Thread(this.proxy::close);
		for (int i = 0; i < 8; i++) {
			clients.add(connect());
		}
		closing.start();

		for (Socket client : clients) {
			try (client) {
				assertThatIOException().isThrownBy(() -> {
					write(client, "a");
					read(client, 1);
					read(client, 1);
				}).isNotInstanceOf(SocketTimeoutException.class);
			}
		}
	}

	@Test
	void cutsWhatIsOpenAndTakesWhatIsNew() throws IOException {
		try (Socket client = connect()) {
			write(client, "a");
			read(client, 1);

			this.proxy.cut();

			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> read(client, 1));
		}
		try (Socket client = connect()) {
			write(client, "b");
			assertThat(read(client, 1)).isEqualTo("b");
		}
	}

	@Test
	void holdsEverythingBackWhileStalled() throws IOException {
		try (Socket client = connect()) {
			write(client, "a");
			read(client, 1);
			client.setSoTimeout(200);

			this.proxy.stall();
			write(client, "held");

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));
			this.proxy.resume();
			client.setSoTimeout(5_000);
			assertThat(read(client, 4)).isEqualTo("held");
		}
	}

	@Test
	void canBeCutWhileStalled() throws IOException {
		try (Socket client = connect()) {
			write(client, "a");
			read(client, 1);
			this.proxy.stall();
			write(client, "held");

			this.proxy.cut();

			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> read(client, 1));
			Awaitility.await().until(() -> this.proxy.open() == 0);
		}
	}

	@Test
	void turnsNewClientsAwayWhenToldTo() throws IOException {
		this.proxy.refuse();

		try (Socket client = connect()) {
			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> read(client, 1));
		}
		this.proxy.resume();
		try (Socket client = connect()) {
			write(client, "a");
			assertThat(read(client, 1)).isEqualTo("a");
		}
	}

	@Test
	void takesItsTimeWhenDelayed() throws IOException {
		try (Socket client = connect()) {
			this.proxy.delay(Duration.ofMillis(150));
			Instant before = Instant.now();

			write(client, "a");
			read(client, 1);

			assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(300),
					Duration.ofSeconds(4));
		}
	}

	@Test
	void doesNotHoldBackTheDelayedOnceItIsWellAgain() throws IOException {
		try (Socket client = connect()) {
			this.proxy.delay(Duration.ofHours(1));
			write(client, "a");
			client.setSoTimeout(200);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));

			this.proxy.resume();

			client.setSoTimeout(5_000);
			assertThat(read(client, 1)).isEqualTo("a");
		}
	}

	@Test
	void letsLittleThroughWhenSlow() throws IOException {
		try (Socket client = connect()) {
			this.proxy.slow(1_000);
			Instant before = Instant.now();

			write(client, "x".repeat(400));
			read(client, 400);

			assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(400),
					Duration.ofSeconds(4));
		}
	}

	@Test
	void losesWhatTheClientSaysWhenHalfOpen() throws IOException {
		try (Socket client = connect()) {
			write(client, "a");
			read(client, 1);
			client.setSoTimeout(200);

			this.proxy.swallow(Direction.TO_SERVER);
			write(client, "lost");

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));
			assertThat(this.proxy.open()).isOne();
		}
	}

	@Test
	void losesWhatTheServerSaysWhenHalfOpen() throws IOException {
		try (Socket client = connect()) {
			write(client, "a");
			read(client, 1);
			client.setSoTimeout(200);

			this.proxy.swallow(Direction.TO_CLIENT);
			write(client, "heard");

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));
			assertThat(this.heard).contains("heard");
		}
	}

	@Test
	void neverGoesOnBehindWhatWasLost() throws IOException {
		try (Socket client = connect(); Socket idle = connect()) {
			write(client, "a");
			read(client, 1);
			client.setSoTimeout(200);
			this.proxy.swallow(Direction.TO_SERVER);
			write(client, "lost");
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));

			this.proxy.resume();
			write(client, "after");
			write(idle, "b");

			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(client, 1));
			assertThat(read(idle, 1)).isEqualTo("b");
		}
	}

	@Test
	void passesOnThatTheServerEnded() throws IOException {
		try (Socket client = connect()) {
			write(client, "!");

			assertThat(client.getInputStream().read()).isEqualTo(-1);
		}
	}

	/** The port stays taken, or somebody else could listen there meanwhile. */
	@Test
	void turnsClientsAwayWhenTheServerIsGone() throws IOException {
		try (Socket gone = new Socket()) {
			gone.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			try (FaultProxy proxy = FaultProxy.to(server(gone.getLocalPort())); Socket client = connect(proxy)) {
				assertThatExceptionOfType(SocketException.class).isThrownBy(() -> read(client, 1));
			}
		}
	}

	private Socket connect() throws IOException {
		return connect(this.proxy);
	}

	private static Socket connect(FaultProxy proxy) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort());
		socket.setSoTimeout(5_000);
		return socket;
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private static String read(Socket socket, int length) throws IOException {
		byte[] bytes = socket.getInputStream().readNBytes(length);
		if (bytes.length < length) {
			throw new IOException("Only %d bytes".formatted(bytes.length));
		}
		return new String(bytes, StandardCharsets.US_ASCII);
	}

	/** Repeats what it is told, until it is told an exclamation mark. */
	private void echo() {
		while (!this.listener.isClosed()) {
			try {
				Socket socket = this.listener.accept();
				Thread thread = new Thread(() -> echo(socket));
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void echo(Socket socket) {
		try (socket) {
			for (int b = socket.getInputStream().read(); b >= 0 && b != '!'; b = socket.getInputStream().read()) {
				this.heard.append((char) b);
				socket.getOutputStream().write(b);
			}
		}
		catch (IOException ex) {
			// The test is over, or wanted it so.
		}
	}

}
