package com.ethora.bot.contract.server;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import com.ethora.bot.wire.Credentials;

/**
 * The sandbox, in this process.
 */
public final class SandboxServer implements ChatServer {

	private static final int ACCOUNTS = 5_000;

	/** More than the longest test says in a room. */
	private static final int HISTORY = 500_000;

	private final AtomicInteger accounts = new AtomicInteger();

	private final Sandbox sandbox = Sandbox.create(SandboxSettings.DEFAULTS.withPort(Ports.next())
		.withDomain(domain())
		.withUsers(users())
		.withHistory(HISTORY));

	@Override
	public void start() {
		this.sandbox.start();
	}

	@Override
	public void stop() {
		this.sandbox.stop();
	}

	@Override
	public void kill() {
		this.sandbox.faults().dropConnections();
		this.sandbox.stop();
	}

	@Override
	public void freeze() {
		this.sandbox.faults().stall(true);
	}

	@Override
	public void thaw() {
		this.sandbox.faults().stall(false);
	}

	/** Lose somebody from a room without telling them. */
	public void evict(Jid room, String nick) {
		this.sandbox.faults().silentKick(room.requireLocal(), nick);
	}

	@Override
	public boolean running() {
		return this.sandbox.isRunning();
	}

	/** All accounts exist from the beginning, so they only need to be given away. */
	@Override
	public Credentials newAccount() {
		int number = this.accounts.incrementAndGet();
		if (number > ACCOUNTS) {
			throw new IllegalStateException("All %d accounts are taken".formatted(ACCOUNTS));
		}
		return new Credentials(new Jid("user" + number, domain(), null), PASSWORD);
	}

	@Override
	public Credentials administrator() {
		return new Credentials(new Jid("admin", domain(), null), PASSWORD);
	}

	@Override
	public URI address(Transport transport) {
		if (!serves(transport)) {
			throw new IllegalArgumentException("The sandbox has no address for %s".formatted(transport));
		}
		return (transport == Transport.BOSH) ? this.sandbox.boshUri() : this.sandbox.uri();
	}

	@Override
	public boolean serves(Transport transport) {
		return transport == Transport.WEB_SOCKET || transport == Transport.BOSH;
	}

	@Override
	public boolean ethora() {
		return true;
	}

	@Override
	public String log() {
		return "Its log is the log of this test.";
	}

	@Override
	public void close() {
		this.sandbox.close();
	}

	private static Map<String, String> users() {
		return Stream
			.concat(Stream.of("admin"), IntStream.rangeClosed(1, ACCOUNTS).mapToObj((number) -> "user" + number))
			.collect(Collectors.toMap(Function.identity(), (name) -> PASSWORD));
	}

}
