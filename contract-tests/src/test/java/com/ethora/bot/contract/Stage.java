package com.ethora.bot.contract;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.contract.server.Certificates;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.SandboxServer;
import com.ethora.bot.contract.server.Transport;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.xmpp.XmppSettings;

/**
 * What one test needs on its server: rooms, people and bots with names of their own, all
 * gone when the test is over.
 */
final class Stage implements AutoCloseable {

	static final String PHOTO = "https://example.com/echo.png?a=1&b=2";

	private static final AtomicInteger rooms = new AtomicInteger();

	private final Deque<AutoCloseable> open = new ArrayDeque<>();

	private final ChatServer server;

	private final Transport transport;

	Stage(ChatServer server, Transport transport) {
		this.server = server;
		this.transport = transport;
	}

	ChatServer server() {
		return this.server;
	}

	/** The way the bots of this stage take to the server. */
	Transport transport() {
		return this.transport;
	}

	/** The encrypted ways of the same family. */
	List<URI> encryptedAddresses() {
		List<Transport> transports = switch (this.transport) {
			case WEB_SOCKET, SECURE_WEB_SOCKET -> List.of(Transport.SECURE_WEB_SOCKET);
			case BOSH, SECURE_BOSH -> List.of(Transport.SECURE_BOSH);
			case TCP, DIRECT_TLS -> List.of(Transport.TCP, Transport.DIRECT_TLS);
		};
		return transports.stream().filter(this.server::serves).map(this.server::address).toList();
	}

	/** Whether the server wants to see certificates there. */
	boolean takesCertificates(URI address) {
		return this.server.takesCertificates() && address.getScheme().startsWith("xmpp");
	}

	/** Whether stanzas are counted on this transport. */
	boolean counted() {
		return this.transport != Transport.BOSH;
	}

	/** How many connections a link makes at once, at most. */
	int connections() {
		return (this.transport == Transport.BOSH) ? 2 : 1;
	}

	/**
	 * What a link may be told that another one takes the place of. Between two requests
	 * over HTTP nothing can be told, and after it the session is unknown.
	 */
	Set<Kind> replaced() {
		return (this.transport == Transport.BOSH) ? Set.of(Kind.CONFLICT, Kind.LOST) : Set.of(Kind.CONFLICT);
	}

	/** Whether the server ends a connection over a stanza that is too large. */
	boolean limited() {
		return switch (this.transport) {
			case WEB_SOCKET, SECURE_WEB_SOCKET -> !(this.server instanceof EjabberdServer);
			case BOSH, SECURE_BOSH -> this.server instanceof SandboxServer;
			case TCP, DIRECT_TLS -> true;
		};
	}

	URI address() {
		return this.server.address(this.transport);
	}

	/** A room nobody has been in. */
	Jid newRoom() {
		return this.server.room("room%d".formatted(rooms.incrementAndGet()));
	}

	/** Somebody, logged in, with an account of their own. */
	PlainClient newPerson() {
		return person(newAccount());
	}

	/** One more session of somebody. */
	PlainClient person(Credentials account) {
		return closing(PlainClient.login(this.server.address(Transport.WEB_SOCKET), this.server.domain(),
				account.account().requireLocal(), account.password()));
	}

	Credentials newAccount() {
		return this.server.newAccount();
	}

	/** What a bot is configured with that takes this way to the server. */
	XmppSettings settings(URI address) {
		XmppSettings settings = XmppSettings.of(address, this.server.domain(), profile())
			.withConnectTimeout(Duration.ofSeconds(10));
		return Set.of("ws", "http").contains(address.getScheme()) ? settings
				: settings.withSslContext(Certificates.trusted());
	}

	BotProfile profile() {
		return new BotProfile("Écho & Söhne", "Écho", "& Söhne", PHOTO, true, null, List.of());
	}

	/** A bot with an account of its own, online. */
	BotLink newBot() {
		return newBot(address());
	}

	/** A bot that takes another way to the server. */
	BotLink newBot(URI address) {
		BotLink bot = connect(settings(address), newAccount());
		bot.recorder().awaitOnline();
		return bot;
	}

	/** An attempt to connect, whatever comes of it. */
	BotLink connect(XmppSettings settings, Credentials credentials) {
		return closing(BotLink.connect(settings, credentials));
	}

	/** A whole bot with an account of its own, not started. */
	EngineBot newEngine(URI address, Jid... rooms) {
		return closing(EngineBot.create(this, address, newAccount(), List.of(rooms)));
	}

	/** A way to the server that can be cut. */
	FaultProxy newProxy() {
		return closing(FaultProxy.to(address()));
	}

	<T extends AutoCloseable> T closing(T resource) {
		this.open.push(resource);
		return resource;
	}

	@Override
	public void close() throws Exception {
		while (!this.open.isEmpty()) {
			this.open.pop().close();
		}
	}

}
