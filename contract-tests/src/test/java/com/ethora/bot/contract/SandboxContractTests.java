package com.ethora.bot.contract;

import com.ethora.bot.contract.server.SandboxServer;
import com.ethora.bot.contract.server.Transport;

/**
 * The contract on the sandbox, which keeps it honest.
 */
class SandboxContractTests extends ServerContractTests {

	SandboxContractTests() {
		super(new SandboxServer(), Transport.WEB_SOCKET);
	}

}
