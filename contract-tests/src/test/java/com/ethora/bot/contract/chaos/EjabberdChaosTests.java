package com.ethora.bot.contract.chaos;

import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * Chaos around ejabberd.
 */
@RequiresProgram("ejabberdctl")
class EjabberdChaosTests extends ChaosTests {

	EjabberdChaosTests() {
		super("ejabberd", new EjabberdServer(), ChaosPlan.standard().without(FaultKind.SILENT_KICK));
	}

}
