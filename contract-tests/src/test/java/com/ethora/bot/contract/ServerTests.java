package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests on one server, which is started once for all of them and is found running by each
 * of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class ServerTests implements Contract {

	private final ChatServer server;

	private final Transport transport;

	@RegisterExtension
	final ServerLog log;

	private Stage stage;

	ServerTests(ChatServer server, Transport transport) {
		this.server = server;
		this.transport = transport;
		this.log = new ServerLog(server);
		this.stage = new Stage(server, transport);
	}

	@Override
	public Stage stage() {
		return this.stage;
	}

	@BeforeAll
	void start() {
		this.server.start();
	}

	@BeforeEach
	void setTheStage() {
		this.stage = new Stage(this.server, this.transport);
		if (!this.server.running()) {
			this.server.start();
		}
	}

	@AfterEach
	void clearTheStage() throws Exception {
		this.stage.close();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

}
