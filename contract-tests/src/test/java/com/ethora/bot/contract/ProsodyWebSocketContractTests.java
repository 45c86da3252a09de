package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ProsodyServer;
import com.ethora.bot.contract.server.RequiresProgram;
import com.ethora.bot.contract.server.Transport;

/**
 * The contract on Prosody, over WebSocket.
 */
@RequiresProgram("prosody")
class ProsodyWebSocketContractTests extends ServerContractTests {

	ProsodyWebSocketContractTests() {
		super(new ProsodyServer(), Transport.WEB_SOCKET);
	}

}
