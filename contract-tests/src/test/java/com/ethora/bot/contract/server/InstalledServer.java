package com.ethora.bot.contract.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;

import org.jspecify.annotations.Nullable;

/**
 * A chat server from a program of this machine, running in a folder of its own on ports
 * of its own.
 */
abstract class InstalledServer implements ChatServer {

	private final String name;

	private final String webSocketPath;

	private final String boshPath;

	private final int history;

	private final Map<Transport, Integer> ports = new ConcurrentHashMap<>();

	private final AtomicInteger accounts = new AtomicInteger();

	private boolean administrated;

	private @Nullable ServerProcess process;

	private @Nullable Path folder;

	InstalledServer(String name, String webSocketPath, String boshPath, int history) {
		this.name = name;
		this.webSocketPath = webSocketPath;
		this.boshPath = boshPath;
		this.history = history;
	}

	/**
	 * Write the configuration.
	 * @param folder where to
	 * @return the process to start
	 */
	abstract ServerProcess install(Path folder);

	/**
	 * Make an account.
	 * @param account the local part of its address
	 */
	abstract void register(String account);

	/**
	 * Return whether clients are served, once all ports are open.
	 * @return whether the server is ready
	 */
	abstract boolean ready();

	/**
	 * Tell everybody that the server shuts down, when it does not do so by itself.
	 */
	void sayGoodbye() {
	}

	@Override
	public final void start() {
		if (this.process == null) {
			this.folder = Folder.create(this.name);
			this.process = install(this.folder);
		}
		this.process.start(() -> this.ports.values().stream().allMatch(InstalledServer::open) && ready());
	}

	@Override
	public final void stop() {
		thaw();
		sayGoodbye();
		process().terminate();
	}

	@Override
	public final void kill() {
		process().kill();
	}

	@Override
	public final void freeze() {
		process().signal("STOP");
	}

	@Override
	public final void thaw() {
		process().signal("CONT");
	}

	@Override
	public final boolean running() {
		return this.process != null && this.process.running();
	}

	@Override
	public final URI address(Transport transport) {
		int port = port(transport);
		return URI.create(switch (transport) {
			case WEB_SOCKET -> "ws://localhost:%d%s".formatted(port, this.webSocketPath);
			// By number: some servers turn away who asks for a name they do not serve.
			case SECURE_WEB_SOCKET -> "wss://127.0.0.1:%d%s".formatted(port, this.webSocketPath);
			case BOSH -> "http://localhost:%d%s".formatted(port, this.boshPath);
			case SECURE_BOSH -> "https://127.0.0.1:%d%s".formatted(port, this.boshPath);
			case TCP -> "xmpp://localhost:%d".formatted(port);
			case DIRECT_TLS -> "xmpps://localhost:%d".formatted(port);
		});
	}

	@Override
	public final boolean serves(Transport transport) {
		return true;
	}

	@Override
	public final Credentials newAccount() {
		String account = "user%d".formatted(this.accounts.incrementAndGet());
		register(account);
		return new Credentials(new Jid(account, domain(), null), PASSWORD);
	}

	@Override
	public final synchronized Credentials administrator() {
		if (!this.administrated) {
			register("admin");
			this.administrated = true;
		}
		return new Credentials(new Jid("admin", domain(), null), PASSWORD);
	}

	@Override
	public final String log() {
		return (this.process != null) ? this.process.log() : "";
	}

	@Override
	public final void close() {
		if (this.process != null && this.process.running()) {
			this.process.kill();
		}
		if (this.folder != null) {
			Folder.delete(this.folder);
		}
	}

	final int port(Transport transport) {
		Transport listener = switch (transport) {
			case BOSH -> Transport.WEB_SOCKET;
			case SECURE_BOSH -> Transport.SECURE_WEB_SOCKET;
			default -> transport;
		};
		return this.ports.computeIfAbsent(listener, (key) -> Ports.next());
	}

	final Map<String, Object> settings() {
		return Map.of("DOMAIN", domain(), "TCP_PORT", port(Transport.TCP), "TLS_PORT", port(Transport.DIRECT_TLS),
				"HTTP_PORT", port(Transport.WEB_SOCKET), "HTTPS_PORT", port(Transport.SECURE_WEB_SOCKET), "HISTORY",
				this.history);
	}

	private ServerProcess process() {
		if (this.process == null) {
			throw new IllegalStateException("'%s' was never started".formatted(this.name));
		}
		return this.process;
	}

	private static boolean open(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
