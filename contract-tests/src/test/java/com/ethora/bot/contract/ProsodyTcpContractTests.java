package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ProsodyServer;
import com.ethora.bot.contract.server.RequiresProgram;
import com.ethora.bot.contract.server.Transport;

/**
 * The contract on Prosody, over TCP with STARTTLS.
 */
@RequiresProgram("prosody")
class ProsodyTcpContractTests extends ServerContractTests {

	ProsodyTcpContractTests() {
		super(new ProsodyServer(), Transport.TCP);
	}

}
