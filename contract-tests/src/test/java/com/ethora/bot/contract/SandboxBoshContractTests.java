package com.ethora.bot.contract;

import com.ethora.bot.contract.server.SandboxServer;

/**
 * The contract on the sandbox, over HTTP.
 */
class SandboxBoshContractTests extends BoshContractTests {

	SandboxBoshContractTests() {
		super(new SandboxServer());
	}

}
