package com.ethora.bot.sandbox;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running sandbox for one test, and clients of it.
 */
final class SandboxWire implements BeforeEachCallback, AfterEachCallback {

	static final String DOMAIN = "sandbox.localhost";

	static final String LOBBY = "lobby@conference.sandbox.localhost";

	private final List<WireClient> clients = new ArrayList<>();

	private final Sandbox sandbox;

	SandboxWire() {
		this(SandboxSettings.DEFAULTS);
	}

	SandboxWire(SandboxSettings settings) {
		this.sandbox = Sandbox.create(settings.withPort(0), "com/ethora/bot/sandbox/testpage");
	}

	Sandbox sandbox() {
		return this.sandbox;
	}

	WireClient connect() {
		WireClient client = WireClient.connect(this.sandbox.uri());
		this.clients.add(client);
		return client;
	}

	WireClient login(String user) {
		return login(user, "test");
	}

	WireClient login(String user, String resource) {
		WireClient client = connect();
		client.login(user, "secret", resource);
		return client;
	}

	WireClient join(String user) {
		return join(user, "test");
	}

	WireClient join(String user, String resource) {
		WireClient client = login(user, resource);
		client.join(LOBBY);
		return client;
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.sandbox.start();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.clients.forEach(WireClient::abort);
		this.sandbox.close();
	}

}
