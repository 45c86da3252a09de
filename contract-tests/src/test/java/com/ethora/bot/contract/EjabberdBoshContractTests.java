package com.ethora.bot.contract;

import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * The contract on ejabberd, over HTTP.
 */
@RequiresProgram("ejabberdctl")
class EjabberdBoshContractTests extends BoshContractTests {

	EjabberdBoshContractTests() {
		super(new EjabberdServer());
	}

}
