package com.ethora.bot.sandbox;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;

import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.http.HttpListener;
import com.ethora.bot.sandbox.rest.RestService;
import com.ethora.bot.sandbox.server.ChatServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Ethora server in this process, in memory: a chat page and XMPP over WebSocket and
 * HTTP. It can be stopped and started again; port, rooms and archives stay the same then.
 * For several threads.
 */
public final class Sandbox implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Sandbox.class);

	private static final String PAGE = "com/ethora/bot/sandbox/page";

	private final SandboxSettings settings;

	private final String pageFolder;

	private final SandboxThread thread = new SandboxThread();

	private final ChatServer server;

	private final RestService rest;

	/** Where files are; the server's own thread must not wait for this sandbox. */
	private volatile String webAddress = "";

	private int port;

	private @Nullable HttpListener listener;

	private Sandbox(SandboxSettings settings, String pageFolder) {
		this.settings = settings;
		this.pageFolder = pageFolder;
		this.port = settings.port();
		FileStore files = new FileStore();
		Clock clock = Clock.systemUTC();
		this.server = new ChatServer(settings.domain(), settings.rooms(), settings.users(), settings.history(), clock,
				files, () -> this.webAddress);
		this.rest = new RestService(settings.domain(), this.server, files, () -> this.webAddress, clock, this.thread);
	}

	/**
	 * Create a sandbox, which does nothing before it is started.
	 * @param settings its settings
	 * @return the sandbox
	 */
	public static Sandbox create(SandboxSettings settings) {
		return create(settings, PAGE);
	}

	static Sandbox create(SandboxSettings settings, String pageFolder) {
		return new Sandbox(settings, pageFolder);
	}

	/**
	 * Start, unless it is running.
	 * @return this sandbox
	 * @throws SandboxException when the port cannot be opened
	 */
	public synchronized Sandbox start() {
		if (this.listener == null) {
			InetSocketAddress address = address();
			this.listener = open(address);
			this.port = this.listener.port();
			this.webAddress = "http://" + authority();
			if (!address.getAddress().isLoopbackAddress()) {
				logger.warn(
						"The sandbox is open to other machines at [{}]: it is made for trying things out on one's own",
						this.settings.host());
			}
			logger.debug("The sandbox has started, its chat page is at {}", pageUri());
		}
		return this;
	}

	/**
	 * Stop, unless it is stopped: clients are told that the server shuts down.
	 */
	public synchronized void stop() {
		HttpListener open = this.listener;
		if (open != null) {
			open.letPass();
			open.refuse();
			this.thread.run(this.server::sayGoodbye);
			shut(open);
			logger.debug("The sandbox has stopped");
		}
	}

	/** Die, as it were, and start again; nothing happens unless it is running. */
	synchronized void restart() {
		HttpListener open = this.listener;
		if (open != null) {
			this.thread.run(this.server::cutAll);
			shut(open);
			start();
		}
	}

	private void shut(HttpListener open) {
		this.listener = null;
		open.close();
		this.thread.run(this.server::cutAll);
	}

	@Override
	public void close() {
		stop();
	}

	public synchronized boolean isRunning() {
		return this.listener != null;
	}

	/**
	 * The port it listens on.
	 * @return the port
	 * @throws IllegalStateException when any free port was asked for and it has not been
	 * started yet
	 */
	public synchronized int port() {
		if (this.port == 0) {
			throw new IllegalStateException("The sandbox was never started, so it has no port yet");
		}
		return this.port;
	}

	/**
	 * Where clients connect to.
	 * @return the address of the WebSocket
	 */
	public URI uri() {
		return URI.create("ws://" + authority() + HttpListener.WEBSOCKET_PATH);
	}

	/**
	 * Where clients connect to that speak XMPP over HTTP.
	 * @return the address for their requests
	 */
	public URI boshUri() {
		return URI.create("http://" + authority() + HttpListener.BOSH_PATH);
	}

	/**
	 * Where the chat page is.
	 * @return the address of the page
	 */
	public URI pageUri() {
		return URI.create("http://" + authority() + "/");
	}

	public String domain() {
		return this.settings.domain();
	}

	/**
	 * The REST API, at the address of the page.
	 * @return the API
	 */
	public SandboxApi api() {
		return new SandboxApi(this, this.rest, this.thread);
	}

	/**
	 * What can go wrong, on demand.
	 * @return the faults
	 */
	public SandboxFaults faults() {
		return new DefaultSandboxFaults(this.server, this.thread, this);
	}

	/**
	 * Forget what was said in all rooms, and end all faults. Whoever is connected stays,
	 * and so does what is kept for accounts.
	 */
	public void clear() {
		stall(false);
		throttle(0);
		this.thread.run(this.server::clear);
	}

	synchronized void stall(boolean stalled) {
		if (this.listener != null) {
			this.listener.stall(stalled);
		}
	}

	synchronized void throttle(int bytesPerSecond) {
		if (this.listener != null) {
			this.listener.throttle(bytesPerSecond);
		}
	}

	private HttpListener open(InetSocketAddress address) {
		try {
			return HttpListener.open(address, this.server, this.rest, this.thread, this.pageFolder,
					PageConfig.json(this.settings));
		}
		catch (RuntimeException ex) {
			throw new SandboxException(
					("The sandbox cannot listen on %s port %d: %s." + " Choose another port, or 0 for a free one")
						.formatted(this.settings.host(), this.port, reason(ex)),
					ex);
		}
	}

	private InetSocketAddress address() {
		InetSocketAddress address = new InetSocketAddress(this.settings.host(), this.port);
		if (address.isUnresolved()) {
			throw new SandboxException(
					"The sandbox cannot listen on [%s]: there is no such host".formatted(this.settings.host()), null);
		}
		return address;
	}

	private String authority() {
		String host = this.settings.host();
		if (address().getAddress().isAnyLocalAddress()) {
			host = "localhost";
		}
		return (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
	}

	private static @Nullable String reason(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.getMessage();
	}

}
