package com.ethora.bot.contract;

import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.RequiresProgram;
import com.ethora.bot.contract.server.Transport;

/**
 * The contract on ejabberd, over WebSocket.
 */
@RequiresProgram("ejabberdctl")
class EjabberdWebSocketContractTests extends ServerContractTests {

	EjabberdWebSocketContractTests() {
		super(new EjabberdServer(), Transport.WEB_SOCKET);
	}

}
