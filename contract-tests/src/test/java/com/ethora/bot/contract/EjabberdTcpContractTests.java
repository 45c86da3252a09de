package com.ethora.bot.contract;

import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.RequiresProgram;
import com.ethora.bot.contract.server.Transport;

/**
 * The contract on ejabberd, over TCP with STARTTLS.
 */
@RequiresProgram("ejabberdctl")
class EjabberdTcpContractTests extends ServerContractTests {

	EjabberdTcpContractTests() {
		super(new EjabberdServer(), Transport.TCP);
	}

}
