package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ProsodyServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * The contract on Prosody, over HTTP.
 */
@RequiresProgram("prosody")
class ProsodyBoshContractTests extends BoshContractTests {

	ProsodyBoshContractTests() {
		super(new ProsodyServer());
	}

}
