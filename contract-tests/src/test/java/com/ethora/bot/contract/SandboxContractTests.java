package com.ethora.bot.contract;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.server.SandboxServer;
import com.ethora.bot.contract.server.Transport;
import org.junit.jupiter.api.Test;

/**
 * The contract on the sandbox, which keeps it honest, and what only the sandbox does on
 * demand.
 */
class SandboxContractTests extends ServerContractTests {

	private static final SandboxServer SANDBOX = new SandboxServer();

	SandboxContractTests() {
		super(SANDBOX, Transport.WEB_SOCKET);
	}

	@Test
	void goesBackToARoomThatLostItWithoutAWordAndAnswersWhatItMissed() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		bot.awaitReady();

		SANDBOX.evict(room, bot.nick());
		person.say(room, "are you there");

		person.awaitMessage(bot.nick(), EngineBot.answerTo("are you there"));
	}

}
