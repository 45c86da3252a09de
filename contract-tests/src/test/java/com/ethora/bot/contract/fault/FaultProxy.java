package com.ethora.bot.contract.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server that breaks on demand, for any protocol on top of TCP: everything is
 * handed on byte by byte until told otherwise.
 */
public final class FaultProxy implements AutoCloseable {

	private final Gate gate = new Gate();

	private final Map<Direction, Passage> passages = Map.of(Direction.TO_SERVER, new Passage(this.gate),
			Direction.TO_CLIENT, new Passage(this.gate));

	private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();

	private final AtomicInteger accepted = new AtomicInteger();

	private final URI server;

	private final ServerSocket listener;

	private volatile boolean refusing;

	private FaultProxy(URI server, ServerSocket listener) {
		this.server = server;
		this.listener = listener;
	}

	/**
	 * Open a way to a server.
	 * @param server the address of the server
	 * @return the proxy, accepting connections
	 */
	public static FaultProxy to(URI server) {
		try {
			FaultProxy proxy = new FaultProxy(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			Thread thread = new Thread(proxy::accept, "proxy-" + proxy.listener.getLocalPort());
			thread.setDaemon(true);
			thread.start();
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the address of the server by way of this proxy.
	 * @return the address for clients
	 */
	public URI address() {
		String path = this.server.getRawPath();
		return URI.create("%s://%s:%d%s".formatted(this.server.getScheme(), this.server.getHost(),
				this.listener.getLocalPort(), (path != null) ? path : ""));
	}

	/**
	 * Return how many connections were ever made.
	 * @return the count
	 */
	public int accepted() {
		return this.accepted.get();
	}

	/**
	 * Return how many connections are open.
	 * @return the count
	 */
	public int open() {
		return this.connections.size();
	}

	/**
	 * Break every connection: both ends see a reset. New ones are welcome.
	 */
	public void cut() {
		this.connections.forEach(ProxiedConnection::reset);
	}

	/**
	 * Become a black hole: connections stay open, and can be made, but nothing passes in
	 * either direction until {@link #resume()} lets it all through.
	 */
	public void stall() {
		this.gate.shut();
	}

	/**
	 * Turn new clients away until {@link #resume()}.
	 */
	public void refuse() {
		this.refusing = true;
	}

	/**
	 * Take longer in both directions, until {@link #resume()}.
	 * @param latency how long everything takes
	 */
	public void delay(Duration latency) {
		this.passages.values().forEach((passage) -> passage.delay(latency));
	}

	/**
	 * Become narrow in both directions, until {@link #resume()}.
	 * @param bytesPerSecond how much passes in each
	 */
	public void slow(int bytesPerSecond) {
		this.passages.values().forEach((passage) -> passage.slow(bytesPerSecond));
	}

	/**
	 * Become half open: in one direction everything vanishes, and nobody is told. A
	 * connection that has lost something stays so to its end; others are well again after
	 * {@link #resume()}.
	 * @param direction in which direction
	 */
	public void swallow(Direction direction) {
		passage(direction).swallow();
	}

	/**
	 * Hand on what was held back, and all that follows; welcome new clients.
	 */
	public void resume() {
		this.refusing = false;
		this.passages.values().forEach(Passage::clear);
		this.gate.open();
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.gate.open();
			cut();
		}
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				this.accepted.incrementAndGet();
				connect(client);
			}
			catch (IOException ex) {
				// The next client may have more luck; the loop ends with the listener.
			}
		}
	}

	private void connect(Socket client) throws IOException {
		try {
			if (this.refusing) {
				throw new ConnectException("Turned away");
			}
			Socket upstream = new Socket(this.server.getHost(), this.server.getPort());
			ProxiedConnection connection = new ProxiedConnection(client, upstream, passage(Direction.TO_SERVER),
					passage(Direction.TO_CLIENT), this.gate, this.connections::remove);
			this.connections.add(connection);
			connection.start();
			if (this.listener.isClosed()) {
				// Whoever closed the proxy may have missed this one.
				connection.reset();
			}
		}
		catch (IOException ex) {
			client.setSoLinger(true, 0);
			client.close();
			throw ex;
		}
	}

	private Passage passage(Direction direction) {
		return Objects.requireNonNull(this.passages.get(direction));
	}

}
